import { conjugate, fittingEnding, type Predicate, type Reading } from '@truegul/korean/conjugation'
import { readingsOf } from '../../analysis/readings-of.ts'
import { findPredicates } from '../../dictionary/predicates.ts'

/** Only forms with these endings are changed. */
type Options = { endings?: RegExp }

/**
 * A form of one verb or adjective made of another: 잃은 with 잃 and 잊 is 잊은. What the other part of speech writes otherwise is
 * written so (틀린다: 다르다). Null where the word is no form of `from`, or two forms may be meant.
 */
export function withVerb(text: string, from: string, to: string, { endings }: Options = {}): string | null {
  const common = findPredicates(to).filter(({ rare }) => !rare)
  // A verb is seldom written so, but an adjective is right so: 문화가 틀리다.
  if (text === `${from}다` && common[0]?.partOfSpeech === 'adjective') return `${to}다`
  const readings = readingsOf(text).filter(
    ({ stem, ending }) => stem === from && (endings === undefined || endings.test(ending)),
  )
  const isAlike = ({ partOfSpeech }: Predicate) => readings.some((reading) => reading.partOfSpeech === partOfSpeech)
  // 쓰다 is bitter, too: who writes a verb means one.
  for (const predicate of common.toSorted((one, other) => Number(isAlike(other)) - Number(isAlike(one)))) {
    // 나은 is a form of two words; who writes a verb means one.
    const alike = readings.filter(({ partOfSpeech }) => partOfSpeech === predicate.partOfSpeech)
    const forms = new Set((alike.length > 0 ? alike : readings).map((reading) => formOf(reading, to, predicate)))
    const [form] = forms
    if (forms.size === 1 && form) return form
  }
  return null
}

/** One form with another ending, where all readings agree on it: 중요하게 with 은 is 중요한. */
export function withEnding(readings: readonly Reading[], ending: string): string | null {
  const forms = new Set(readings.map((reading) => writtenForm(conjugate(reading, ending), reading.stem)))
  const [form] = forms
  return forms.size === 1 && form ? form : null
}

function formOf(reading: Reading, stem: string, { stemClass, partOfSpeech }: Predicate): string | null {
  const isAdjective = reading.partOfSpeech === 'adjective' && partOfSpeech === 'verb'
  const meant = fittingEnding(isAdjective ? asOfVerb(reading.ending) : reading.ending, { stem, partOfSpeech })
  return meant === null ? null : writtenForm(conjugate({ stem, stemClass }, meant), stem)
}

/** What an adjective says without more is the present of a verb: 좋다 and 좋은, 좋아한다 and 좋아하는. */
function asOfVerb(ending: string): string {
  if (ending === '다') return '는다'
  return ending.replace(/^은(?=$|데|지$)/, '는')
}

/** 주었다 and 꾸었다 are written, 줬다 and 꿨다 said. */
function writtenForm(forms: readonly string[], stem: string): string | null {
  const full = stem.length === 1 ? forms.find((form) => /[주꾸추두][어었]/.test(form)) : undefined
  return full ?? forms[0] ?? null
}
