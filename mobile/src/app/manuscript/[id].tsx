export { ManuscriptScreen as default } from '@/features/manuscript/manuscript-screen'
