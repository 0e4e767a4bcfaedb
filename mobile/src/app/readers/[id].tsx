import { lateScreen } from '@/ui/screen/late-screen'

export default lateScreen(async () => (await import('@/features/result/readers/readers-screen')).ReadersScreen)
