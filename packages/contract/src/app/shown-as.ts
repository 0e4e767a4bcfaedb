import type { BandName, CriterionId, PromptKind as Kind, Level } from '@truegul/topik'
import type { z } from 'zod'
import { Band, CorrectionKind, EstimatedLevel, ScorerName } from '../judging/judgement.ts'
import { FailureCode } from '../judging/tasks.ts'
import { PromptKind } from '../prompts.ts'
import { Language, SubmissionStatus } from '../wire/primitives.ts'
import { PROBLEMS, ProblemCode } from '../wire/problems.ts'
import type { Unlisted } from './reader.ts'

// What an app shows for a word that only a newer server knows. A listed word is shown as itself. A note is shown by its text and
// a correction by its reason, so their codes need no words here; what provenance names beside the scorer, the notes say.

/** As one under way: the text is safe, and asking again later is right. */
export const statusShownAs = (status: SubmissionStatus | Unlisted): SubmissionStatus =>
  listed(SubmissionStatus, status) ?? 'processing'

/** As a judge that failed: nothing was counted, and a retry costs nothing. */
export const failureShownAs = (failure: FailureCode | Unlisted): FailureCode =>
  listed(FailureCode, failure) ?? 'scorer-failed'

/** As another judge, of no name. */
export const scorerShownAs = (scorer: z.infer<typeof ScorerName> | Unlisted): z.infer<typeof ScorerName> | 'another' =>
  listed(ScorerName, scorer) ?? 'another'

/** As a correction without a kind: its reason says enough. */
export const correctionShownAs = (
  kind: z.infer<typeof CorrectionKind> | Unlisted,
): z.infer<typeof CorrectionKind> | 'correction' => listed(CorrectionKind, kind) ?? 'correction'

/** Null: the score and its maximum stand alone. */
export const bandShownAs = (band: BandName | Unlisted): BandName | null => listed(Band, band) ?? null

/** Null: the total and its range stand alone. */
export const levelShownAs = (level: Level | Unlisted): Level | null => listed(EstimatedLevel, level) ?? null

/** Under the app's name for it; one that has none under its id, in words: `task-achievement` as "task achievement". */
export const criterionShownAs = (id: string, names: Readonly<Record<CriterionId, string>>): string =>
  new Map<string, string>(Object.entries(names)).get(id) ?? id.replaceAll('-', ' ')

/** Null: a prompt without a word for its kind. Older servers say none. */
export const promptKindShownAs = (kind: Kind | Unlisted | undefined): Kind | null => listed(PromptKind, kind) ?? null

/** In English: every app has it. */
export const languageShownAs = (language: Language | Unlisted): Language => listed(Language, language) ?? 'en'

/** As the nearest problem that is known of this HTTP status. `detail` is a sentence for people, whatever the code. */
export function problemShownAs({ code, status }: { code: ProblemCode | Unlisted; status: number }): ProblemCode {
  return listed(ProblemCode, code) ?? NEAREST[status] ?? (status < 500 ? 'invalid-input' : 'internal-error')
}

const NEAREST: Readonly<Record<number, ProblemCode>> = Object.fromEntries(
  (['not-signed-in', 'not-found', 'body-too-large', 'too-many-attempts', 'service-away'] as const).map((code) => [
    PROBLEMS[code][0],
    code,
  ]),
)

/** The word, if the list has it. */
function listed<T extends string>(list: z.ZodType<T>, word: string | undefined): T | undefined {
  return list.safeParse(word).data
}
