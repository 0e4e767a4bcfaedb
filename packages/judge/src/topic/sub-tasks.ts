import type { Analysers } from '../analysis/analysers.ts'
import type { EssayAnalysis } from '../analysis/essay-analysis.ts'

/** What a question asks for, and the words that show an answer to it. */
const CUES: readonly (readonly [asks: RegExp, answer: RegExp])[] = [
  [/왜|이유|까닭|원인|배경/, /때문|이유|까닭|원인|덕분|왜냐하면|[으]?니까|기에 |므로|[아어해]서 |탓/],
  [
    /문제|단점|부정|어려움|부작용|위험|갈등|걸림돌|잃/,
    /문제|단점|부정|어렵|어려|힘들|위험|갈등|피해|못하|않|부족|줄어|나쁘|나빠|걱정|잃|해치|약해/,
  ],
  [
    /방법|방안|해결|어떻게|노력|어떤 (?:자세|태도)|대책|무엇을 해야/,
    /방법|방안|해결|노력|[아어해여]야|필요|위해|위하여|도록|려면/,
  ],
  [/중요|장점|긍정|좋은 점|효과|영향|도움|역할|가치/, /중요|장점|긍정|좋|도움|영향|효과|역할|가치|필요|수 있/],
  [
    /조건|능력|특징|모습|무엇인가|무엇이라|의미|차이|어떤|변화/,
    /이란|란 |것이다|의미|말한다|조건|능력|특징|다르|차이|모습|이다\.?$|한다\.?$/,
  ],
]
const COMMON = /^(?:중요|필요|이유|문제|방법|방안|해결|노력|생각|무엇|사람|경우|영향|때문|자신|우리|의견|점)$/

/** `met`: a sentence looks like an answer. `missed`: nothing of what an answer to it has is there. `unsure`: nothing can be said. */
export type Answered = 'met' | 'missed' | 'unsure'

/**
 * Is this question answered? A sentence that has a cue of what is asked (a reason, a problem, a remedy), with a word of the question in it
 * or beside it, looks like an answer. Without any cue in the whole essay the question seems left out. All else is unsure: essays answer in other words.
 */
export function answersQuestion({ cues, words }: QuestionReading, essay: EssayAnalysis): Answered {
  const cued = essay.own.flatMap((sentence, number) =>
    cues.length === 0 || cues.some((answer) => answer.test(sentence.text)) ? [number] : [],
  )
  if (cued.length === 0) return 'missed'
  const isMet = cued.some((number) => {
    const around = [number - 1, number, number + 1].map((place) => essay.own[place]?.text ?? '').join(' ')
    return words.some((word) => around.includes(word))
  })
  return isMet ? 'met' : 'unsure'
}

/** What is known of a question before any essay is read. */
export type QuestionReading = { text: string; cues: readonly RegExp[]; words: readonly string[] }

export function readQuestion(question: string, analysers: Analysers): QuestionReading {
  const text = question.normalize('NFC')
  return { text: question, cues: answerCues(text), words: wordsOfQuestion(text, analysers) }
}

/** Nouns of a question that tell what it is about, without those that say only what is asked. */
function wordsOfQuestion(text: string, analysers: Analysers): string[] {
  return analysers
    .morphemes(text)
    .filter(({ text: word, tag }) => /^(?:NNG|NNP|XR)$/.test(tag) && word.length > 1 && !COMMON.test(word))
    .map(({ text: word }) => word)
}

/** What an answer to this question would have in it, by what the question asks for; none where that is not known. */
export function answerCues(question: string): RegExp[] {
  const text = question.normalize('NFC')
  return CUES.filter(([asks]) => asks.test(text)).map(([, answer]) => answer)
}
