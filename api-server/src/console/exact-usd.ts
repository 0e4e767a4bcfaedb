/** A number of US dollars as exact decimal text, as the ledger's sums are written. */
export const exactUsd = (usd: number): string => {
  const text = usd.toFixed(9)
  return text.replace(/\.?0+$/, '')
}
