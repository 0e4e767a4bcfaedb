import { AwsFailure } from '../aws/aws-failure.ts'
import { type Check, type Line, type List, type Look, type Seen, unknown, type World } from './check.ts'

/** Looks at every line of the lists, one after the other. */
export async function runChecks(lists: readonly List[], world: World): Promise<Check[]> {
  const seen = new Map<Look, Promise<Seen>>()
  const once = (look: Look) => {
    const known = seen.get(look) ?? tryLook(look, world)
    seen.set(look, known)
    return known
  }
  const checks: Check[] = []
  for (const { list, lines } of lists) {
    for (const line of lines) checks.push({ list, line: line.line, ...(await whole(line, once)) })
  }
  return checks
}

/** Not done where one look is, else unknown where one is, else done. */
async function whole({ looks }: Line, once: (look: Look) => Promise<Seen>): Promise<Seen> {
  const all: Seen[] = []
  for (const look of looks) all.push(await once(look))
  const worst = all.find(({ state }) => state === 'not-done') ?? all.find(({ state }) => state === 'unknown')
  return worst ?? { state: 'done', detail: all.map(({ detail }) => detail).join('; ') }
}

/** What AWS does not let us see is not known: one refused right does not hide the other lines. */
async function tryLook(look: Look, world: World): Promise<Seen> {
  try {
    return await look(world)
  } catch (error) {
    if (error instanceof AwsFailure) return unknown(error.message, 'mend that, then repeat this')
    throw error
  }
}
