import { splitSentences } from '@truegul/korean'
import type { Analysers } from '../../analysis/analysers.ts'
import type { EssayToJudge } from '../../analysis/essay-to-judge.ts'

/** A word of a prompt: a noun is looked for as it stands, a stem among the morphemes. `isCentral`: the prompt repeats it. */
export type PromptWord = { word: string; isStem: boolean; weight: number; isCentral: boolean }

// Words that every prompt has tell nothing of the topic.
const GENERIC =
  /^(?:생각|내용|중심|자신|의견|방법|이유|문제|중요|필요|무엇|사람|우리|사회|경우|시대|현대|오늘날|때문|점|노력|영향|다음|주제|글|질문|역할|자세|태도|장점|단점|긍정|부정|해결|방안|대하|위하|쓰|하|되|있|없|보|같|어떻|이렇|그렇|많|좋|가지|갖|나타나|주|받|크|말|알|따르)$/
const GENERIC_WEIGHT = 0.2
const TOPIC_WEIGHT = 1.5

/** Words of a prompt with their weights, each once. */
export function promptWords(prompt: EssayToJudge['prompt'], analysers: Analysers): PromptWord[] {
  const words = new Map<string, PromptWord>()
  const add = (word: string, isStem: boolean, weight: number) => {
    const isGeneric = GENERIC.test(word)
    const known = words.get(word)
    const isCentral = known !== undefined && !isStem && !isGeneric
    const own = Math.max(isGeneric ? GENERIC_WEIGHT : weight, known?.weight ?? 0)
    words.set(word, { word, isStem, weight: own, isCentral })
  }
  const text = [prompt.passage, ...prompt.questions].join('\n').normalize('NFC')
  for (const { start, end } of splitSentences(text)) {
    for (const morpheme of analysers.morphemes(text.slice(start, end))) {
      if (isNoun(morpheme)) add(morpheme.text, false, 1)
      else if (isVerb(morpheme)) add(morpheme.text, true, 1)
    }
  }
  for (const topicWord of prompt.topicWords) {
    const lemma = topicWord.normalize('NFC').trim()
    if (/.하다$/.test(lemma)) add(lemma.slice(0, -2), false, TOPIC_WEIGHT)
    else if (/.다$/.test(lemma)) add(lemma.slice(0, -1), true, TOPIC_WEIGHT)
    else if (lemma !== '') add(lemma, false, TOPIC_WEIGHT)
  }
  return [...words.values()]
}

function isNoun({ text, tag }: { text: string; tag: string }): boolean {
  return /^(?:NNG|NNP|XR)$/.test(tag) && text.length > 1
}

function isVerb({ tag }: { tag: string }): boolean {
  return tag === 'VV' || tag === 'VA'
}
