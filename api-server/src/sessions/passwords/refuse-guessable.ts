import { invalidInput } from '../../http/request/parse-input.ts'
import common from './common-passwords.data.json' with { type: 'json' }

/** What people here would think of, beside what the world does: our names, the exam's, and Korean words typed on Latin keys. */
const OURS = [
  'truegul1',
  'truegul123',
  'truegul1234',
  'topik123',
  'topik1234',
  'topik2026',
  'topikii123',
  'korea123',
  'korea1234',
  'korean123',
  'hangul123',
  'seoul1234',
  'qlalfqjsgh',
  'dkssudgktpdy',
  'tkfkdgody',
  'gksrnrdj1',
]

const COMMON: ReadonlySet<string> = new Set([...common.passwords, ...OURS])

/** With fewer different characters than these it is a key held down, whatever its length. */
const FEWEST_DIFFERENT = 3

/**
 * Refuses a password that a guesser tries first. `field` is what the input calls it.
 *
 * @throws Problem `invalid-input` with what to take instead.
 */
export function refuseGuessable(password: string, email: string, field = 'password'): void {
  const form = plain(password)
  const refuse = (what: string) =>
    invalidInput([{ field, message: `${what}; take another one, like four words that do not belong together` }])
  if (COMMON.has(form)) throw refuse('is one of the most common ones, which are guessed first')
  if (new Set(form).size < FEWEST_DIFFERENT) throw refuse('repeats one or two characters')
  if (form === plain(email)) throw refuse('must not be your e-mail address')
}

const plain = (text: string) => text.normalize('NFKC').trim().toLowerCase()
