/**
 * Exact decimal dollars of the wire to the cent, half a cent up, with a comma at each thousand: `1234.565000000` is `$1,234.57`.
 * Without a number in between, because no sum may change by being shown.
 */
export function toCents(exact: string): string {
  const [, sign = '', whole = '0', part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(exact) ?? []
  const thousandths = BigInt(whole + part.padEnd(3, '0').slice(0, 3))
  const cents = (thousandths + 5n) / 10n
  const text = String(cents).padStart(3, '0')
  const dollars = text.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${sign && cents > 0n ? '−' : ''}$${dollars}.${text.slice(-2)}`
}
