import { criterionShownAs, type Judgement } from '@truegul/contract'

/** A judgement as a page of text, in its own language. */
export function printJudgement(judgement: Judgement): string {
  const words = judgement.language === 'ko' ? KO : EN
  const { total, max, range, level, criteria, ledger } = judgement
  const parts = [
    `${words.total} ${total} / ${max}  (${range[0]}–${range[1]}), ${words.level} ${words.levels[level]}`,
    judgement.overall,
    criteria
      .map(({ id, score, max, feedback }) => {
        const lines = ledger.filter((line) => line.criterion === id)
        const booked = lines.map(({ points, reason }) => `    −${points}  ${reason}`)
        return [`${criterionShownAs(id, words.criteria)}  ${score} / ${max}`, `  ${feedback}`, ...booked].join('\n')
      })
      .join('\n\n'),
    section(
      words.strengths,
      judgement.strengths.map(({ text }) => text),
    ),
    section(
      words.nextSteps,
      judgement.nextSteps.map(({ text, points }) => `(${points}) ${text}`),
    ),
    section(
      words.corrections,
      judgement.corrections.map(({ original, suggestion, reason }) => `${original} → ${suggestion}  ${reason}`),
    ),
    section(
      words.notes,
      judgement.notes.map(({ text }) => text),
    ),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [title, ...lines.map((line) => `  - ${line}`)].join('\n')
}

const EN = {
  total: 'Estimate',
  level: 'level if the other parts went as well:',
  levels: { 'below-3': 'below 3', '3': '3', '4': '4', '5': '5', '6': '6' },
  criteria: { content: 'Content and task', organisation: 'Organisation', language: 'Language use' },
  strengths: 'Strengths',
  nextSteps: 'Next steps (points they are about)',
  corrections: 'Corrections',
  notes: 'About this judgement',
}
const KO: typeof EN = {
  total: '예상 점수',
  level: '다른 영역도 비슷하게 썼을 때의 등급:',
  levels: { 'below-3': '3급 미만', '3': '3급', '4': '4급', '5': '5급', '6': '6급' },
  criteria: { content: '내용 및 과제 수행', organisation: '글의 전개 구조', language: '언어 사용' },
  strengths: '잘한 점',
  nextSteps: '다음에 할 일 (관련 점수)',
  corrections: '고칠 곳',
  notes: '이 채점에 대하여',
}
