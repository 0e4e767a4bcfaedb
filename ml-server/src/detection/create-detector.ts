import type { Detection, Language } from '@truegul/contract'
import { createDistance, type DetectionModel, shownScore } from './detection-model.ts'
import { explainDetection } from './explain-detection.ts'
import { isJudgeable } from './is-judgeable.ts'
import { STYLE_IDS } from './measure-style.ts'
import { measureText } from './measure-text.ts'
import data from './model.data.json' with { type: 'json' }
import { flatten } from './prepare-text.ts'

const FLAGGED_FROM = 0.7
// A longer text abstains anyway; cutting first keeps the work for a text of megabytes small.
const LOOKED_AT = 100_000

export type Detector = { detect(text: string, language: Language): Detection }

/**
 * Makes the detector of machine-written text: local, pure, below a millisecond for an essay. `detect` never throws, whatever
 * the text, and abstains (score null, nothing flagged) below 400 characters or when the text is not Korean prose. Its score
 * says nothing about the quality of an essay and must never change one.
 */
export function createDetector(): Detector {
  const model = data as unknown as DetectionModel // JSON types know no tuples
  const distanceOf = createDistance(model, STYLE_IDS)
  return {
    detect(source, language) {
      const text = flatten(source.slice(0, LOOKED_AT))
      if (!isJudgeable(text)) return abstained(model.version)
      const measured = measureText(text)
      const score = rounded(shownScore(distanceOf(measured), model))
      return {
        score,
        flagged: score >= FLAGGED_FROM,
        abstained: false,
        modelVersion: model.version,
        features: explainDetection(measured[0]!.style, model.learners, language),
      }
    },
  }
}

function abstained(modelVersion: string): Detection {
  return { score: null, flagged: false, abstained: true, modelVersion, features: [] }
}

/** Three digits, rounded down, so that no text below the operating point is shown on it. */
function rounded(score: number): number {
  return Math.floor(score * 1000) / 1000
}
