export { NotFoundScreen as default } from '@/ui/screen/not-found-screen'
