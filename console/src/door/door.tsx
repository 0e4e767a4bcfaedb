import { useEffect, useState } from 'react'
import { lookAround } from '../lib/api/look-around.ts'
import type { Standing } from '../lib/api/standing.ts'
import { useWords } from '../lib/words/use-words.ts'
import { Choices } from '../shell/choices.tsx'
import { Button } from '../ui/button.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { LogIn } from './log-in.tsx'
import { LogOut } from './log-out.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { SetUp } from './set-up.tsx'
import { ShowFactor } from './show-factor.tsx'
import { words } from './words.ts'

/** What stands between anybody and the console: the log-in, then the second factor. */
export function Door({ standing }: { standing: Exclude<Standing, { kind: 'inside' }> }) {
  const t = useWords(words)
  const isOver = standing.kind === 'log-in' && standing.hasEnded
  useEffect(() => {
    // The page under a door that came up meanwhile keeps its title.
    if (!isOver) document.title = t.title
  }, [isOver, t])
  return (
    <div className="door">
      <main>
        <img src="/console/mark.svg" alt="" width="40" height="40" />
        <h1>{t.title}</h1>
        <Step standing={standing} />
      </main>
      <footer>
        <Choices />
      </footer>
    </div>
  )
}

function Step({ standing }: { standing: Exclude<Standing, { kind: 'inside' }> }) {
  const t = useWords(words)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const goIn = () => lookAround({ hasEnded: true })
  // Before the door opens: they are never told again.
  if (codes !== null) return <RecoveryCodes codes={codes} done={goIn} />
  const taken = async (codes: readonly string[] | null) => (codes === null ? goIn() : setCodes(codes))
  switch (standing.kind) {
    case 'looking':
      return <p className="muted">{t.looking}</p>
    case 'unreachable':
      return (
        <div className="stack">
          <ProblemNote problem={standing.problem} />
          <Button onClick={() => lookAround()}>{t.tryAgain}</Button>
        </div>
      )
    case 'log-in':
      return <LogIn hasEnded={standing.hasEnded} />
    case 'not-operator':
      return (
        <div className="stack">
          <p>{t.notOperator}</p>
          <LogOut />
        </div>
      )
    case 'set-up':
      return <SetUp taken={taken} />
    case 'show':
      return <ShowFactor operator={standing.operator} taken={taken} />
  }
}
