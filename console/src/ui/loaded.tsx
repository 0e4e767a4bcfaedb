import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Refused } from '../lib/api/use-answer.ts'
import { useWords } from '../lib/words/use-words.ts'
import { Button } from './button.tsx'
import { ProblemNote } from './problem-note.tsx'
import { words } from './words.ts'

type Props<T> = { answer: UseQueryResult<T, Refused>; children: (value: T) => ReactNode }

/** What came, or what is awaited, or why nothing came, with another try. Something older stays under a problem. */
export function Loaded<T>({ answer, children }: Props<T>) {
  const t = useWords(words)
  return (
    <div className={answer.isPlaceholderData ? 'stale' : undefined} aria-busy={answer.isFetching || undefined}>
      {answer.isError && (
        <div className="stack">
          <ProblemNote problem={answer.error.problem} />
          <Button onClick={() => answer.refetch()}>{t.tryAgain}</Button>
        </div>
      )}
      {answer.data === undefined ? !answer.isError && <p className="muted">{t.loading}</p> : children(answer.data)}
    </div>
  )
}
