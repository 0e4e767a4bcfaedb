/** RFC 9110, 12.5.3: the coding is named, or whatever is not named is taken, and its weight is not 0. */
export function takesCoding(coding: 'gzip' | 'br', accepted: string | string[] = ''): boolean {
  const weights = new Map(String(accepted).toLowerCase().split(',').map(weightOf))
  return (weights.get(coding) ?? weights.get('*') ?? 0) > 0
}

function weightOf(part: string): [coding: string, weight: number] {
  const [coding = '', ...parameters] = part.split(';').map((text) => text.trim())
  const weight = parameters.find((text) => text.startsWith('q='))
  return [coding, weight === undefined ? 1 : Number(weight.slice(2))]
}
