import { lateScreen } from '@/ui/screen/states/late-screen'

export default lateScreen(async () => (await import('@/features/account/sessions/sessions-screen')).SessionsScreen)
