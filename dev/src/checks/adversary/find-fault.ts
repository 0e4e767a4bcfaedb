import { isEmpty, type Operation, PROBLEMS, PROBLEMS_OF_CALLERS, ProblemBody } from '@truegul/contract'
import { OPERATIONS } from '@truegul/contract/operations'
import type { Answer } from './send-shot.ts'
import type { Shot } from './shot.ts'

/** Words that only their owner may ever be shown. */
export type Canaries = { owner: string; words: readonly string[] }

const OF_OPERATIONS: ReadonlySet<string> = new Set(OPERATIONS.flatMap(({ problems }) => problems))

/** What is wrong with an answer, or null. */
export function findFault(shot: Shot, answer: Answer, canaries: readonly Canaries[]): string | null {
  const { status, headers, text } = answer
  if (status >= 500 || status < 200) return `answered ${status}`
  const shown = text + JSON.stringify(headers)
  const told = canaries.find(({ owner, words }) => owner !== shot.by && words.some((word) => shown.includes(word)))
  if (told) return `showed what is ${told.owner}'s`
  if (status < 400) return faultOfSuccess(shot, answer)
  return shot.method === 'HEAD' ? null : faultOfProblem(shot, answer)
}

function faultOfSuccess({ operation, method, expected }: Shot, { status, headers, text }: Answer): string | null {
  if (operation === null) return null
  if (expected === 'refused') return `took what the contract refuses (${status})`
  if (expected === 'foreign') return `gave or took what is another learner's (${status})`
  if (!operation.success.includes(status)) return `answered ${status}, which the contract does not name`
  if (method === 'HEAD') return null
  if (isEmpty(status)) return text === '' ? null : `answered ${status} with a body`
  const { media } = operation
  if (media) return headers['content-type'] === media ? null : `answered no ${media}`
  const body = parse(text)
  return body !== undefined && operation.output.safeParse(body).success
    ? null
    : 'answered what the contract does not describe'
}

function faultOfProblem({ operation, expected }: Shot, { status, headers, text }: Answer): string | null {
  const read = ProblemBody.safeParse(parse(text))
  if (!read.success || !headers['content-type']?.startsWith('application/problem+json'))
    return `a ${status} that is no problem`
  const { code, status: said, detail } = read.data
  const [known] = Object.entries(PROBLEMS).filter(([name]) => name === code)
  if (!known || known[1][0] !== status || said !== status) return `the status ${status} is not that of ${code}`
  if (detail === '') return `${code} without a sentence`
  if (!mayAnswer(operation, code)) return `the contract does not name ${code} here`
  if (status === 429 && !headers['retry-after']) return `${code} without Retry-After`
  if (expected === 'taken' && code === 'invalid-input') return 'refused what the contract allows'
  if (expected === 'foreign' && ![403, 404, 409].includes(status)) return `answered ${status} for another learner's`
  return null
}

/** Its own problems, and those that no operation names because any request may meet them. */
function mayAnswer(operation: Operation | null, code: string): boolean {
  if (!OF_OPERATIONS.has(code)) return true
  if (operation === null) return false
  const own: readonly string[] = [...operation.problems, ...PROBLEMS_OF_CALLERS[operation.caller]]
  return own.includes(code)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
