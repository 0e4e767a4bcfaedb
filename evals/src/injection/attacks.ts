import type { Attack } from './attacks/attack.ts'
import { DISGUISED } from './attacks/disguised.ts'
import { ENGLISH } from './attacks/english.ts'
import { HELD_OUT } from './attacks/held-out.ts'
import { HELD_OUT_KINDS } from './attacks/held-out-kinds.ts'
import { ORDERS_AND_CLAIMS } from './attacks/korean/orders-and-claims.ts'
import { PLEAS } from './attacks/korean/pleas.ts'
import { ROLES_AND_OFFICES } from './attacks/korean/roles-and-offices.ts'
import { TRICKS_AND_PLEAS } from './attacks/korean/tricks-and-pleas.ts'
import { MIXED } from './attacks/mixed.ts'
import { OTHER_LANGUAGES } from './attacks/other-languages.ts'

/** What a learner might add to an essay to be given more points than it is worth. */
export const ATTACKS: readonly Attack[] = [
  ...ORDERS_AND_CLAIMS,
  ...TRICKS_AND_PLEAS,
  ...ROLES_AND_OFFICES,
  ...PLEAS,
  ...ENGLISH,
  ...MIXED,
  ...OTHER_LANGUAGES,
  ...DISGUISED,
  ...HELD_OUT,
  ...HELD_OUT_KINDS,
]
