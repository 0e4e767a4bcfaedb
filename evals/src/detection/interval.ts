/** Wilson interval of a share at 95%: where the true share may lie after `hits` of `n`. */
export function wilson(hits: number, n: number): [number, number] {
  if (n === 0) return [0, 1]
  const z = 1.96
  const share = hits / n
  const middle = share + (z * z) / (2 * n)
  const spread = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))
  const scale = 1 + (z * z) / n
  return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)]
}

/** Area under the ROC curve: how often a machine text lies above a human one. */
export function areaUnderCurve(machines: readonly number[], humans: readonly number[]): number {
  let above = 0
  for (const machine of machines) for (const human of humans) above += machine > human ? 1 : machine === human ? 0.5 : 0
  return above / (machines.length * humans.length)
}

/** How often a flag is right when this part of all essays is machine-written. */
export function predictiveValue(prevalence: number, caught: number, falselyFlagged: number): number {
  const right = prevalence * caught
  return right / (right + (1 - prevalence) * falselyFlagged)
}
