/** Phones have no space bar to press a control with. */
export const onSpace = (_press: () => void): object => ({})
