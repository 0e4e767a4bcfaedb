import type { Attack } from './attacks/attack.ts'
import { DISGUISED } from './attacks/disguised.ts'
import { ENGLISH } from './attacks/english.ts'
import { HELD_OUT } from './attacks/held-out.ts'
import { KOREAN } from './attacks/korean.ts'
import { MIXED } from './attacks/mixed.ts'

/** What a learner might add to an essay to be given more points than it is worth. */
export const ATTACKS: readonly Attack[] = [...KOREAN, ...ENGLISH, ...MIXED, ...DISGUISED, ...HELD_OUT]
