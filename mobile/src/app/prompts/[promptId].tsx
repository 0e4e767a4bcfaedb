export { PromptScreen as default } from '@/features/prompts/prompt-screen'
