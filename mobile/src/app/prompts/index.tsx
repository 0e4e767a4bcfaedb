export { PromptsScreen as default } from '@/features/prompts/prompts-screen'
