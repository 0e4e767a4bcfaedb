import { inBoth } from '../lib/words/use-words.ts'

export const words = inBoth({
  en: {
    totalOf: (score: number, max: number) => `${score} of ${max}`,
    range: (low: number, high: number) => `range ${low}–${high}`,
    criteria: 'Scores by criterion',
    criterion: 'Criterion',
    points: 'Points',
    feedback: 'Feedback',
    ledger: 'Lost points',
    noLedger: 'No point was lost.',
    number: 'No.',
    lost: 'Lost',
    reason: 'Reason',
    corrections: 'Corrections',
    noCorrections: 'No corrections.',
  },
  ko: {
    totalOf: (score: number, max: number) => `${score} / ${max}점`,
    range: (low: number, high: number) => `범위 ${low}~${high}점`,
    criteria: '영역별 점수',
    criterion: '영역',
    points: '점수',
    feedback: '평',
    ledger: '깎인 점수',
    noLedger: '깎인 점수가 없어요.',
    number: '번호',
    lost: '감점',
    reason: '이유',
    corrections: '교정',
    noCorrections: '교정이 없어요.',
  },
})
