export { LogInScreen as default } from '@/features/account/log-in/log-in-screen'
