/** A phone runs the app once: nobody else writes in a draft. */
export const holdDraft =
  (_id: string, _onTaken: () => void): (() => void) =>
  () => {}

/** Acts on a draft unless another tab is writing in it. */
export const unlessHeldElsewhere = async <T>(_id: string, act: () => Promise<T>): Promise<T | null> => act()
