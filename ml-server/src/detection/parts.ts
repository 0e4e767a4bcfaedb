// The inner parts of the detector, for its training and its measurements. Nothing that ships imports them.
export { createDetector } from './create-detector.ts'
export {
  averageOf,
  bendStyle,
  createPartOdds,
  type DetectionModel,
  type LinearModel,
  meanOnScales,
  type PartModels,
  type PartName,
  type Scale,
  type StyleModel,
  type ViewModel,
} from './detection-model.ts'
export { explainedValues } from './explain-detection.ts'
export { EXPLAINED } from './explained-measures.ts'
export { BUCKETS, type SparseVector } from './hash-runs.ts'
export { isJudgeable } from './is-judgeable.ts'
export { STYLE_IDS } from './measure-style.ts'
export { type Measured, measureText } from './measure-text.ts'
export { crop, flatten } from './prepare-text.ts'
