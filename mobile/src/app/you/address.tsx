import { lateScreen } from '@/ui/screen/late-screen'

export default lateScreen(async () => (await import('@/features/account/address/address-screen')).AddressScreen)
