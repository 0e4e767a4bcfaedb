const Z = 1.96

/** The 95% interval of a share after Wilson, as two numbers from 0 to 1; [0, 1] when nothing was counted. */
export function wilsonInterval(right: number, count: number): [low: number, high: number] {
  if (count === 0) return [0, 1]
  const share = right / count
  const middle = share + Z ** 2 / (2 * count)
  const reach = Z * Math.sqrt((share * (1 - share)) / count + Z ** 2 / (4 * count ** 2))
  const scale = 1 + Z ** 2 / count
  return [Math.max(0, (middle - reach) / scale), Math.min(1, (middle + reach) / scale)]
}
