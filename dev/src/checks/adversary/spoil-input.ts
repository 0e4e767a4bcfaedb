type Random = () => number

/** Values that are out of a range, of another type, or that some layer below might take for something else. */
const ODD: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e21,
  2_147_483_647,
  2_147_483_648,
  Number.MAX_SAFE_INTEGER,
  '',
  ' ',
  '\u0000',
  'half \ud800',
  '\u202e\u2066',
  "'); drop table users; --",
  '../../etc/passwd',
  '{{7*7}}',
  '00000000-0000-0000-0000-000000000000',
  'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
  'x'.repeat(5_000),
  `e${'\u0301'.repeat(9_000)}`,
  '2147483648',
  'NaN',
  [],
  {},
  [[]],
  [null],
  { toString: null },
]

const KEYS = ['__proto__', 'constructor', 'toJSON', '$where', '', 'user_id', 'userId', 'isOperator', 'seenAt']

/** The input with one place of it changed, lost or added. */
export function spoilInput(input: Record<string, unknown>, random: Random): Record<string, unknown> {
  const copy = structuredClone(input)
  const places = placesOf(copy)
  const place = places[Math.floor(random() * places.length)]
  const choice = random()
  if (place === undefined || choice < 0.2) return { ...copy, [pick(KEYS, random)]: pick(ODD, random) }
  const { holder, key } = place
  if (choice < 0.4) Reflect.deleteProperty(holder, key)
  else Reflect.set(holder, key, structuredClone(pick(ODD, random)))
  return copy
}

type Place = { holder: object; key: string }

function placesOf(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [{ holder: value, key }, ...placesOf(inner)])
}

export function pick<T>(from: readonly T[], random: Random): T {
  const chosen = from[Math.floor(random() * from.length)]
  if (chosen === undefined && from.length === 0) throw new Error('nothing to pick from')
  return chosen!
}
