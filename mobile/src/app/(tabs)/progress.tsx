export { ProgressScreen as default } from '@/features/progress/progress-screen'
