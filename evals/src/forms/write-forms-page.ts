import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { openPrivateData } from '../scoring/fit/private-data.ts'
import { buildPredicates } from './build-predicates.ts'
import { type Compared, checkForms, compareForms, type FormsChecked } from './check-forms.ts'
import { readPredicates } from './read-predicates.ts'

const PAGE = new URL('../../../docs/measurements/forms.md', import.meta.url)
const TABLE = new URL('../../../packages/judge/src/dictionary/predicates.data.json', import.meta.url)
const SHOWN = 12

/** Builds the table of predicates anew, tests the conjugator against two sources, and writes docs/measurements/forms.md. */
export function writeFormsPage(data: NonNullable<ReturnType<typeof openPrivateData>>): void {
  const dictionary = readPredicates(data.predicates())
  const table = `${JSON.stringify(buildPredicates(dictionary), null, 1)}\n`
  writeFileSync(TABLE, table)
  const checked = checkForms(dictionary)
  writeFileSync(PAGE, formsPage(checked, compareForms(data.otherConjugations()), Buffer.byteLength(table)))
  console.log(`wrote ${fileURLToPath(TABLE)} and ${fileURLToPath(PAGE)}`)
  if (checked.missed.length > 0) {
    console.error(`The conjugator does not make: ${checked.missed.join(' ')}`)
    process.exitCode = 1
  }
}

function formsPage(checked: FormsChecked, other: Compared, bytes: number): string {
  const share = ((100 * other.known) / other.forms).toFixed(1)
  const rest = other.others.slice(0, SHOWN).map(({ form, count }) => `| ${form} | ${count} |`)
  return `# Does the conjugator make Korean

Written by \`npm run evals -- forms\`, which also builds the table of predicates (${Math.round(bytes / 1024)} KB, hashed stems with part of speech and
class) from the Basic Korean Dictionary of the National Institute of Korean Language (국립국어원 한국어기초사전, CC BY-SA 2.0 KR).

## Against the forms that the dictionary prints

| | |
|---|--:|
| predicates with printed forms | ${checked.predicates} |
| printed forms | ${checked.forms} |
| made | ${checked.made} |
| not made, each read by hand: a slip of the dictionary | ${checked.slips.length} |
| not made and right | ${checked.missed.length} |
| of those made, led back to their stem by our endings and parts of speech | ${checked.recognised} |

The slips are stems misspelt, or forms of another verb: ${checked.slips.join(', ')}.

## Against another conjugator

open-korean-text (Apache-2.0) lists ${other.forms} beginnings of forms for ${other.stems} stems, made without a dictionary's part of speech or
class. ${share}% of them are a form of ours or the beginning of one. The rest by what it adds to the stem; nearly all are no Korean (a verb's
-습 after a vowel, -져 and -써 and -준 of other words) or forms of speech that an essay does not have:

| added | times |
|---|--:|
${rest.join('\n')}
`
}
