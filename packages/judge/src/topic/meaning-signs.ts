import { MEANINGS } from './meaning/meanings.ts'
import { closeness, type Space } from './meaning/space.ts'
import { SUBJECTS } from './meaning/subjects.ts'
import type { Part } from './part.ts'
import type { PromptWord } from './prompts/prompt-words.ts'
import type { TopicalWords } from './topical-words.ts'

/** How close an essay is to any prompt by what its words are about, and by the subjects that they belong to; see `TOPIC_SIGNS`. */
export function readMeaningSigns(topical: TopicalWords, said: Part, halves: readonly [Part, Part]) {
  const [meanings, subjects] = [MEANINGS, SUBJECTS].map((space) => readIn(space, topical, said, halves))
  return (words: readonly PromptWord[], lessTwo: Part) => {
    const [meaning, subject] = [meanings!(words, lessTwo), subjects!(words, lessTwo)]
    return {
      near: meaning.near,
      meaningRival: meaning.rival,
      meaningHalf: meaning.half,
      meaningLess: meaning.less,
      subjectNear: subject.near,
      subjectRival: subject.rival,
      subjectHalf: subject.half,
      subjectLess: subject.less,
    }
  }
}

function readIn(space: Space, topical: TopicalWords, said: Part, halves: readonly [Part, Part]) {
  const directionOf = topical.directionsIn(space)
  const sentences = said.map((place) => directionOf([place]))
  const whole = directionOf(said)
  const ofHalves = halves.map(directionOf)
  return (words: readonly PromptWord[], lessTwo: Part) => {
    const { direction, rival } = space.readPrompt(words)
    const near = sentences.reduce((sum, sentence) => sum + closeness(sentence, direction), 0)
    return {
      near: near / Math.max(1, said.length),
      rival: rival(whole),
      half: Math.min(...ofHalves.map(rival)),
      less: rival(directionOf(lessTwo)),
    }
  }
}
