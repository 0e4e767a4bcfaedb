/** A browser draws its own bars, by the `theme-color` of the page. */
export const SystemBars = () => null
