import type { Judgement } from '@truegul/contract'
import { bandOf, LONGEST_TEXT, levelOf } from '@truegul/topik'
import type { Analysers } from './analysis/analysers.ts'
import { analyseEssay } from './analysis/essay-analysis.ts'
import type { EssayToJudge } from './analysis/essay-to-judge.ts'
import { findEdits } from './corrections/find-edits.ts'
import { findMistakes } from './corrections/find-mistakes.ts'
import type { Evidence } from './criteria/rule.ts'
import { scoreEvidence } from './criteria/score-evidence.ts'
import { JudgeError } from './judge-error.ts'
import { judgedRubric } from './measures/judged-rubric.ts'
import { measureEssay } from './measures/measure-essay.ts'
import { MODEL } from './measures/model.ts'
import { orderSigns } from './measures/order.ts'
import { rangeOf } from './measures/range.ts'
import { matchTopic } from './topic/topic.ts'
import { chooseFeedback } from './words/choose-feedback.ts'
import { findWordsToCheck } from './words/find-words-to-check.ts'
import { TEXTS } from './words/texts.ts'
import { writeCorrections } from './words/write-corrections.ts'
import { writeLedger } from './words/write-ledger.ts'
import { writeNotes } from './words/write-notes.ts'

/** Version of rules, texts and coefficients together: a result with another version is another judgement. */
export const ENGINE_VERSION = `local-10.${MODEL.version}`

const NO_TOKENS = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 }

/**
 * Judges an essay by rules and a fitted model; the same essay gets the same judgement on every run and machine.
 * `provenance.milliseconds` is 0: who measures time fills it in. Who takes it in from another process parses it. Throws a JudgeError for a text above LONGEST_TEXT
 * and for a question that it has no rubric for.
 */
export function judgeLocally(essay: EssayToJudge, analysers: Analysers): Judgement {
  if (essay.text.length > LONGEST_TEXT) {
    const problem = `the text is ${essay.text.length} characters long; the local judge reads at most ${LONGEST_TEXT}: shorten it`
    throw new JudgeError('scorer-refused', false, problem)
  }
  const texts = TEXTS[essay.language]
  const evidence = gatherEvidence(essay, analysers)
  const { seen, guard, scores, total } = scoreEvidence(evidence)
  const { rubric } = evidence
  const { source } = evidence.essay
  const ledger = writeLedger({ rubric, scores, seen, guard, source, submitted: essay.text }, texts)
  const toCheck = findWordsToCheck(evidence, ledger, essay.text)
  const { criteria: feedback, ...words } = chooseFeedback({ evidence, seen, guard, scores, ledger }, texts)
  return {
    language: essay.language,
    criteria: rubric.criteria.map((criterion) => ({
      id: criterion.id,
      max: criterion.max,
      score: scores[criterion.id],
      band: bandOf(criterion, scores[criterion.id]),
      feedback: feedback[criterion.id],
    })),
    total,
    max: rubric.max,
    range: guard?.zero ? [total, total] : rangeOf(total, rubric, MODEL.range),
    level: levelOf(rubric, total),
    ...words,
    ledger,
    corrections: writeCorrections(evidence, essay.text, essay.language),
    toCheck: toCheck.places,
    notes: writeNotes(evidence, guard, toCheck, texts),
    provenance: {
      scorer: 'local',
      model: null,
      promptVersion: null,
      rubricVersion: rubric.version,
      engineVersion: ENGINE_VERSION,
      tokens: NO_TOKENS,
      costUsd: 0,
      milliseconds: 0,
    },
  }
}

/** What an essay shows, before anything is made of it. Throws a JudgeError for a question that it has no rubric for. */
export function gatherEvidence(essay: EssayToJudge, analysers: Analysers): Evidence {
  const rubric = judgedRubric(essay.prompt.question)
  if (!rubric) {
    throw new JudgeError('scorer-refused', false, `the local judge has no rubric for question ${essay.prompt.question}`)
  }
  const analysis = analyseEssay(essay, analysers)
  const edits = findEdits(analysis, analysers)
  const mistakes = findMistakes(analysis, edits)
  return {
    essay: analysis,
    measures: measureEssay(analysis, mistakes),
    model: MODEL,
    rubric,
    order: orderSigns(analysis.own),
    topic: matchTopic(analysis, essay.prompt, analysers),
    edits,
    mistakes,
  }
}
