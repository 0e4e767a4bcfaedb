export { NotFoundScreen as default } from '@/ui/not-found-screen'
