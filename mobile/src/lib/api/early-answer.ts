/** A phone has the app's code with it: nothing is asked before. */
export const takeEarlyAnswer = (_url: string, _signal: AbortSignal | null | undefined): Promise<Response | null> =>
  Promise.resolve(null)
