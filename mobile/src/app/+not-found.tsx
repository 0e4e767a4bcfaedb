export { NotFoundScreen as default } from '@/ui/screen/states/not-found-screen'
