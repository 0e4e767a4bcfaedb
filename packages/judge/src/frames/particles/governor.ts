import type { Slot } from '../reading/slot.ts'
import { frameOf } from '../scoring/frame-words.ts'
import { type Answer, takesObject } from '../scoring/predicate-frame.ts'

const QUOTE = /(?:다고|라고|자고|냐고|다며|라며|다는|라는)$/
const MANNER = /^(?:게|도록|듯이|듯)$/

/** How the clause of the first predicate goes on, which decides whether its table may be trusted. */
export type Governor = {
  frame: number
  object: Answer
  secondObject: Answer
  isAdnominal: boolean
  /** 그를 착하다고 하다: the object belongs to what follows. */
  isQuoted: boolean
  /** 책상을 깨끗하게 닦다: the same. */
  isManner: boolean
}

export function readGovernor({ predicate, second, chain }: Slot): Governor {
  const { ending, endingTag } = chain.last
  const frame = frameOf(predicate)
  return {
    frame,
    object: takesObject(predicate, frame),
    secondObject: second === null ? 'no' : takesObject(second, frameOf(second)),
    isAdnominal: endingTag === 'ETM',
    isQuoted: (endingTag === 'EC' || endingTag === 'ETM') && QUOTE.test(ending ?? ''),
    isManner:
      (endingTag === 'EC' && MANNER.test(ending ?? '')) ||
      chain.auxiliaries.some((one) => /^(?:게|도록)(?:하|만들|되)/.test(one)),
  }
}
