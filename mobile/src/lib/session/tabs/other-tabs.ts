/** A phone runs one app: there is nobody to tell, and nobody tells anything. */
export const tellOtherTabs = (): void => {}
export const onOtherTab =
  (_heard: () => void): (() => void) =>
  () => {}
