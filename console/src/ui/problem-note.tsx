import type { Problem } from '../lib/api/send.ts'
import { useLanguage } from '../lib/words/language.ts'
import { problemWords } from '../lib/words/problem-words.ts'

/** What went wrong, told aloud, too. */
export function ProblemNote({ problem }: { problem: Problem }) {
  return (
    <p role="alert" className="note attention">
      {problemWords(problem, useLanguage())}
    </p>
  )
}
