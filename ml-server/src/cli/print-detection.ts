import type { Detection, Language } from '@truegul/contract'

/** A detection as a few lines for a person, in their language. */
export function printDetection({ score, flagged, features, modelVersion }: Detection, language: Language): string {
  const words = WORDS[language]
  if (score === null) return `${words.abstained} (${modelVersion})\n`
  const verdict = `${flagged ? words.flagged : words.notFlagged} ${words.score} ${score.toFixed(2)} (${modelVersion})`
  return `${[verdict, words.features, ...features.map(({ text }) => `  - ${text}`)].join('\n')}\n`
}

const WORDS = {
  en: {
    abstained: 'Cannot say: the text is shorter than 400 characters or is not Korean prose.',
    flagged:
      'This text has features like those of AI text. It may still be written by a person; this is not a verdict.',
    notFlagged: 'Nothing to note.',
    score: 'Score (noted from 0.70; not a probability):',
    features: 'What stands out most:',
  },
  ko: {
    abstained: '판단할 수 없습니다: 400자보다 짧거나 한국어 글이 아닙니다.',
    flagged: 'AI가 쓴 글과 비슷한 특징이 있습니다. 사람이 쓴 글일 수도 있으며, 이것은 판정이 아닙니다.',
    notFlagged: '알려 드릴 것이 없습니다.',
    score: '점수(0.70부터 알림, 확률이 아님):',
    features: '가장 눈에 띄는 점:',
  },
}
