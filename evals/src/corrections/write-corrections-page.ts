import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadAnalysers } from '@truegul/judge/parts'
import { readExamples } from '../frames/sources/read-dictionary.ts'
import { readNatives } from '../frames/sources/read-natives.ts'
import type { openPrivateData } from '../scoring/fit/private-data.ts'
import { measureCorrections } from './measure-corrections.ts'
import { measureOnNatives } from './measure-on-natives.ts'

const PAGE = new URL('../../../docs/measurements/corrections.md', import.meta.url)

const INTRODUCTION = `# How often a correction is right

Written by \`npm run evals -- corrections\`. The local judge's suggestions on the private learner essays, up to 20 of each rule
drawn by the hash of their name, were read one by one in their sentence. *Right*: what was written is an error there, and what
is suggested is right there. *Doubtful*: the form is right, but the sentence wants something else, or cannot be read. *Wrong*:
the rest. No essay text stands here.

## What to make of it

- The rules were written with these essays at hand, and weak ones were narrowed or dropped after a first judging: behind an
  object (the verb is wrong, not its ending), 경제적 여유한 and its like, 사회중에서 and its like, -은수록, 을/를 before a subject. That
  first judging found 286 of 298 right (0.96; \`word-form\` 0.75, \`particle-after-vowel\` 0.85, both narrowed since). So the
  figures below are kind to the rules, and the one reader who judged also wrote them, and is a language model.
- Checks on texts that nobody looked at while writing the rules: on 7 official answers, 40 prompts and 120 machine-written
  essays in plain, polite and humanized style there were two suggestions, one wrong (it led to a rule) and one right; on 40
  machine-written essays with learners' mistakes all 67 were right.
- The rules that begin with \`frame-\` came later. Of 100 of their alarms, drawn over all these rules by hash, 91 were right,
  7 doubtful and 2 wrong; [frames](frames.md) tells how often they are wrong on natives.
- The rules \`spacing-determiner\`, \`first-person\`, \`spoken-word\`, \`confused-word\`, \`collocation\` and \`voice\` came last, with many more
  kinds of spaces; [words in context](../decisions/words-in-context.md) tells how they decide. All their suggestions on these essays were read
  while they were written; those that were wrong narrowed the rules (\`collocation\` makes none here).
- \`particle-direction\` made no suggestion on these essays and is not judged here.
- Much is not found. In the first 420 characters of 20 essays about 220 errors were counted by eye, of which about 44 had a
  suggestion: one in five, give or take a third of that (counted before some slips of the pen left the rules; a little fewer now). Most of the others are a wrong word or particle choice, or a slip of
  the pen with several possible words; the latter are shown as unknown words without a suggestion.

## Precision

`

const NATIVES = `
## On sentences of natives

How often each rule speaks in a sentence that stands alone. Of the kinds that came last each alarm was read (but for \`spacing-number\`, read
in part): one \`collocation\`, three \`voice\` (금지시키다, which natives write) and one \`first-person\` are doubtful. The spoken words are said there, in
reviews and messages, or are contractions that natives write, too (뭘, 거다): half of them would pass in an essay. The spaces are
missing by the rules of spelling; natives leave them out in messages.

`

/** Draws, counts, writes docs/measurements/corrections.md and says what is left to judge. */
export async function writeCorrectionsPage(
  data: NonNullable<ReturnType<typeof openPrivateData>>,
  folder: string,
  file = join(tmpdir(), 'truegul-corrections.tsv'),
): Promise<void> {
  const analysers = loadAnalysers()
  const { page, sampled, unjudged } = measureCorrections({ essays: data.learnerEssays(), file }, analysers)
  const heldOut = { name: 'dictionary, held out', sentences: readExamples(folder).heldOut }
  const natives = measureOnNatives([heldOut, ...readNatives(folder)], analysers)
  writeFileSync(
    PAGE,
    `${INTRODUCTION}${page.replace('## Every verdict', `${NATIVES.trim()}\n\n${natives}\n\n## Every verdict`)}\n`,
  )
  console.log(`drew ${sampled} suggestions into ${file}; ${unjudged} of them have no verdict yet`)
  console.log('wrote docs/measurements/corrections.md')
}
