export { YouScreen as default } from '@/features/account/you-screen'
