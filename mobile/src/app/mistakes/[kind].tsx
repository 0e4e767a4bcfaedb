export { KindScreen as default } from '@/features/mistakes/kind-screen'
