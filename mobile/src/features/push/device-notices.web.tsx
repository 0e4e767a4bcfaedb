/** A browser has no notifications of its own to switch. */
export const DeviceNotices = (_props: { isLast?: boolean }) => null
