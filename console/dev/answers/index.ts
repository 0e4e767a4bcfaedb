import { DOOR } from './door.ts'
import { JUDGING } from './judging.ts'
import { MONEY } from './money.ts'
import { RECORDS } from './records.ts'
import { SAID } from './said.ts'
import { STATE } from './state.ts'
import { TESTERS } from './testers.ts'

/** By the name of the operation. Whatever changes something says that it did, and changes nothing but switches and the door. */
export const ANSWERS: Readonly<Record<string, (input: never) => unknown>> = {
  ...DOOR,
  ...STATE,
  ...MONEY,
  ...TESTERS,
  ...SAID,
  ...JUDGING,
  ...RECORDS,
}
