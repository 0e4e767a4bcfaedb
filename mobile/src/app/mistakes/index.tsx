export { MistakesScreen as default } from '@/features/mistakes/mistakes-screen'
