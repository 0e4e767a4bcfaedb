// The inner parts, for measurements, fits and tests. Nothing that ships imports them.
export type { Analysers } from './analysis/analysers.ts'
export { analyseEssay, type EssayAnalysis } from './analysis/essay-analysis.ts'
export { CORRECTION_KINDS, type CorrectionRule } from './corrections/edit.ts'
export { findEdits } from './corrections/find-edits.ts'
export { type CollocationData, pairKey as collocationKey } from './corrections/words/collocations.ts'
export { COUNTED_VERBS } from './corrections/words/confusions.ts'
export type { Evidence } from './criteria/rule.ts'
export { scoreEvidence } from './criteria/score-evidence.ts'
export { hashLemma } from './dictionary/hash-lemma.ts'
export { isKnownWord } from './dictionary/is-known-word.ts'
export { findPredicates } from './dictionary/predicates.ts'
export { wordsAndParts } from './dictionary/words-and-parts.ts'
export { findFrameEdits } from './frames/find-frame-edits.ts'
export type { FrameRule } from './frames/frame-edit.ts'
export { replaceParticle } from './frames/particles/replace-particle.ts'
export { CASES, type Case, type Eojeol } from './frames/reading/eojeol.ts'
export { readEojeols } from './frames/reading/read-eojeols.ts'
export { readSlots } from './frames/reading/read-slots.ts'
export { featuresOf, type SlotView } from './frames/scoring/features.ts'
export { type FrameData, nounKey, predicateKey } from './frames/scoring/frame-words.ts'
export { classOfNoun, type NounKind, packNoun } from './frames/scoring/noun-class.ts'
export { FRAME, frameClassOf } from './frames/scoring/predicate-frame.ts'
export { ENGINE_VERSION, gatherEvidence, judgeLocally } from './judge.ts'
export { POINTS_A_BAND, totalOfQuality } from './measures/anchors.ts'
export { MEASURES, type MeasureName, type Measures } from './measures/measure-essay.ts'
export { type Coefficient, MODEL, type Model, type OrderModel, type RangeModel } from './measures/model.ts'
export { ORDER_SIGNS, type OrderSign, type OrderSigns, orderOdds, orderSigns } from './measures/order.ts'
export { rangeOf } from './measures/range.ts'
export {
  JOIN_BOUND,
  JOIN_STEP,
  type JoinTable,
  joinTokens,
  type PackedValues,
  pairKey,
} from './measures/usual-joins.ts'
export { loadAnalysers, loadSpellingDictionary } from './node/load-analysers.ts'
export { openHunspell } from './node/open-hunspell.ts'
export { readFixture } from './node/read-fixture.ts'
export { type BackgroundData, writtenAs } from './topic/background.ts'
export { type PromptWord, promptWords } from './topic/prompt-words.ts'
export { onTopicOf, type TopicModel, type TopicReading, topicOdds } from './topic/topic.ts'
export { readTopicSigns, type TopicSign, type TopicSigns } from './topic/topic-signs.ts'
