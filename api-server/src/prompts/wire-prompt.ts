import type { getPrompt, Output } from '@truegul/contract'
import type { EssayPrompt } from '@truegul/topik'

/** A prompt as the API shows it. */
export function wirePrompt({
  id,
  question,
  kind,
  title,
  passage,
  questions,
  topicWords,
  gloss,
  difficulty,
}: EssayPrompt): Output<typeof getPrompt> {
  return {
    id,
    question,
    kind,
    title,
    passage,
    questions: [...questions],
    topicWords: [...topicWords],
    gloss: { title: gloss.title, passage: gloss.passage, questions: [...gloss.questions] },
    difficulty,
  }
}
