import type { AnalysedSentence } from '../../analysis/essay-analysis.ts'
import type { Edit } from '../edit.ts'

/** 10년동안, 20살때, 5명이상: a figure and its unit may stand together, what follows may not. -간 and -여 are parts of the word. */
const BEHIND_A_UNIT =
  /(?<![\d.,])(\d[\d,.]*(?:년|개월|달|주일|주|일|시간|분|초|세|살|번|명|개|원|퍼센트|배|권|잔|회))(동안|때|전|후|뒤|이상|이하|미만|정도|이내|사이|만에)(?=(?:에|의|에는|은|는|도|부터|까지|이|을|로|으로|만|가|이다|인)*(?![가-힣]))/g

/** Missing spaces in words with digits, which are no words of Hangul. */
export function findDigitEdits({ text, start }: Pick<AnalysedSentence, 'text' | 'start'>): Edit[] {
  return [...text.matchAll(BEHIND_A_UNIT)].map((match): Edit => {
    const at = start + match.index
    return { start: at, end: at + match[0].length, suggestion: `${match[1]} ${match[2]}`, rule: 'spacing-number' }
  })
}
