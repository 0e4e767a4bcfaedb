import { lateScreen } from '@/ui/screen/states/late-screen'

export default lateScreen(async () => (await import('@/features/feedback/late')).FeedbackListScreen)
