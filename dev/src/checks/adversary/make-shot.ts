import type { Operation } from '@truegul/contract'
import { OPERATIONS } from '@truegul/contract/operations'
import { PROMPTS } from '@truegul/topik/prompts'
import fc from 'fast-check'
import { testJudgement } from '../../testing/test-judgement.ts'
import { inputsOf } from './arbitrary-of.ts'
import { headersOf, type Target } from './attack.ts'
import { type Account, essayOf, INVITE, uuidFrom } from './open-account.ts'
import { operationAt, type Shot, wireOf } from './shot.ts'
import { pick, spoilInput } from './spoil-input.ts'

type Random = () => number
type Input = Record<string, unknown>

const INPUTS = new Map(OPERATIONS.map((operation) => [operation.name, inputsOf(operation.input)]))
/** A guessed password is answered slowly, and an export is dear: they come less often. */
const RARE: ReadonlySet<string> = new Set(['logIn', 'signUp', 'exportMe', 'deleteMe'])

/** A request that waits is no more hostile for waiting longer. */
const ONLY_KNOWN: ReadonlySet<string> = new Set(['waitSeconds'])

/** One request of the given account: as the contract has it, nearly so, or nothing like it. */
export function makeShot(account: Account, tasks: readonly string[], target: Target, random: Random): Shot {
  const drawn = pick(OPERATIONS, random)
  const operation = RARE.has(drawn.name) && random() < 0.7 ? pick(OPERATIONS, random) : drawn
  const right = knownValues(operation, account, tasks, sampleOf(operation, random), random)
  const isSpoiled = random() < 0.5
  const input = isSpoiled ? spoilInput(right, random) : right
  const { seen, ...wire } = wireOf(operation, input)
  const isSigned = random() < 0.93
  const headers = {
    ...headersOf(operation, target, isSigned ? account.accessToken : null, account.from),
    ...(wire.body ? { 'content-type': 'application/json' } : {}),
  }
  const expected = isSigned ? expectedOf(operation, seen) : 'anything'
  const shot: Shot = { ...wire, label: operation.name, operation, by: account.name, headers, expected }
  return random() < 0.25 ? disturb(shot, random) : shot
}

function sampleOf({ name }: Operation, random: Random): Input {
  const [input] = fc.sample(INPUTS.get(name)!, { numRuns: 1, seed: Math.floor(random() * 2 ** 31) })
  return input!
}

/** What the contract says of the input as the server sees it. Of a cursor, a password that is easily guessed and the ledger only the server knows. */
function expectedOf({ input, caller }: Operation, seen: Input): Shot['expected'] {
  if (!input.safeParse(seen).success) return 'refused'
  return caller === 'ml-server' || 'cursor' in seen || 'newPassword' in seen ? 'anything' : 'taken'
}

/** Most values become some that the server knows, because behind made-up ones there is only a 404. */
function knownValues(
  operation: Operation,
  account: Account,
  tasks: readonly string[],
  input: Input,
  random: Random,
): Input {
  const known: Record<string, readonly unknown[]> = {
    id: operation.path.includes('/writings') ? account.drafts : account.submissions,
    writingId: account.drafts,
    rewriteOf: account.submissions,
    promptId: PROMPTS.map(({ id }) => id),
    text: [essayOf(account, random)],
    email: [account.email, `${uuidFrom(random)}@truegul.example`],
    password: [account.password],
    inviteCode: [INVITE],
    refreshToken: [account.refreshToken],
    cursor: account.cursors,
    revision: [0, 1, 2],
    waitSeconds: [0, 1],
    taskId: tasks,
    judgement: [testJudgement()],
    detection: [null],
  }
  const entries = Object.entries(input).map(([key, value]) => {
    const values = known[key] ?? []
    return [key, values.length > 0 && (ONLY_KNOWN.has(key) || random() < 0.7) ? pick(values, random) : value]
  })
  return Object.fromEntries(entries)
}

const HEADERS: readonly Record<string, string>[] = [
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/json; charset=utf-16' },
  { 'content-type': 'multipart/form-data; boundary=x' },
  { 'content-type': '' },
  { 'content-encoding': 'gzip' },
  { cookie: 'truegul_access=garbage; truegul_refresh=garbage' },
  { cookie: `truegul_access=${'a'.repeat(3_000)}` },
  { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  { 'x-truegul-client': 'web' },
  { authorization: 'Bearer' },
  { authorization: 'Basic dXNlcjpwYXNz' },
  { authorization: `Bearer ${'e'.repeat(3_000)}` },
  { authorization: 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIiwic2lkIjoiMSJ9.' },
  { 'x-callback-secret': '' },
  { 'x-callback-secret': 'guess' },
  { 'if-none-match': '*', range: 'bytes=0-1' },
  { accept: 'text/html', 'accept-encoding': 'br' },
]
const BODIES: readonly Buffer[] = [
  '',
  'null',
  '[]',
  '"text"',
  '{"a":',
  '{"id":1,"id":2}',
  '['.repeat(20_000),
  `{"text":"${'x'.repeat(70_000)}"}`,
  Buffer.from([0x7b, 0xff, 0xfe, 0x7d]),
  '\ufeff{}',
].map((body) => Buffer.from(body))
const METHODS = ['HEAD', 'OPTIONS', 'GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'TRACE']
const PATHS: readonly ((path: string) => string)[] = [
  (path) => `${path}/`,
  (path) => `/${path}`,
  (path) => `${path}%00`,
  (path) => `${path}%zz`,
  (path) => `${path}/%2e%2e/%2e%2e`,
  (path) => `${path}?limit=1&limit=2&__proto__=1`,
  (path) => `${path}?%`,
  (path) => path.toUpperCase(),
  (path) => `${path}${'a'.repeat(400)}`,
  () => '/metrics',
  () => '/.env',
  () => '/docs',
  () => '/healthz',
]

/** The request with one thing of the transport wrong. */
function disturb(shot: Shot, random: Random): Shot {
  const choice = random()
  if (choice < 0.35) return { ...shot, expected: 'anything', headers: { ...shot.headers, ...pick(HEADERS, random) } }
  if (choice < 0.6) {
    const body = pick(BODIES, random)
    return { ...shot, expected: 'anything', body, headers: { ...shot.headers, 'content-type': 'application/json' } }
  }
  const isMethod = choice < 0.8
  const method = isMethod ? pick(METHODS, random) : shot.method
  const path = isMethod ? shot.path : pick(PATHS, random)(shot.path)
  return { ...shot, method, path, operation: operationAt(method, path), expected: 'anything' }
}
