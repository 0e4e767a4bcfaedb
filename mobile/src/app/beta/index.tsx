import { lateScreen } from '@/ui/screen/states/late-screen'

export default lateScreen(async () => (await import('@/features/beta/apply/apply-screen')).ApplyScreen)
