export { SignUpScreen as default } from '@/features/account/sign-up/sign-up-screen'
