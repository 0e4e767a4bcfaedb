export { YouScreen as default } from '@/features/account/profile/you-screen'
