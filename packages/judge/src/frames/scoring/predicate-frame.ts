import type { Case } from '../reading/eojeol.ts'

/** What a predicate of the dictionary takes, all of its senses joined: bits of one number. 0: the dictionary does not have it. */
export const FRAME = {
  known: 1,
  /** An adjective and never a verb. */
  adjective: 2,
  object: 4,
  noObject: 8,
  /** Every sense takes an object. */
  objectAlways: 16,
  /** Seven senses in ten take an object or a clause. */
  objectMostly: 32,
  에: 64,
  에서: 128,
  에게: 256,
  로: 512,
  와: 1024,
  /** 이 besides the subject: 물이 얼음이 된다. */
  이: 2048,
  /** 에 in place of the subject's particle: 건강에 좋다. */
  subjectWith에: 4096,
} as const

export type Answer = 'yes' | 'no' | 'unknown'

/** Does the predicate take an object in any sense? Where the dictionary is silent, how it is formed may tell. */
export function takesObject(predicate: string, frame: number): Answer {
  // 구체화하다 is read as 화하다; 조건을 만족하다 is what natives write.
  if (predicate === '화하다' || predicate === '만족하다') return 'yes'
  if (frame !== 0) return frame & FRAME.object ? 'yes' : frame & FRAME.noObject ? 'no' : 'unknown'
  if (/[아어여]하다$/.test(predicate)) return 'yes'
  if (/어지다$/.test(predicate)) return 'no'
  if (predicate.length > 3 && predicate.endsWith('되다')) return 'no'
  if (predicate.length > 3 && predicate.endsWith('시키다')) return 'yes'
  return 'unknown'
}

export function takesCase(frame: number, particle: Exclude<Case, '을'>): boolean {
  return (frame & FRAME[particle]) !== 0
}

/** A predicate's frame as features see it: A adjective, V other, u unknown; T always with an object, t, y, n, u; 2 with another 이. */
export function frameClassOf(predicate: string, frame: number): string {
  const object = takesObject(predicate, frame)
  if (frame === 0) return `u${object[0]}`
  const kind = frame & FRAME.adjective ? 'A' : 'V'
  const taken = object === 'yes' ? (frame & FRAME.objectAlways ? 'T' : 't') : object[0]
  return kind + taken + (frame & FRAME.이 ? '2' : '')
}
