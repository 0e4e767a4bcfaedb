import type { Input, Operation } from '@truegul/contract'
import { useState } from 'react'
import { download } from '../lib/api/download.ts'
import type { Problem } from '../lib/api/send.ts'
import { Button } from './button.tsx'
import { ProblemNote } from './problem-note.tsx'

type Props<O extends Operation> = { label: string; operation: O; input: Input<O>; name: string }

export function Download<O extends Operation>({ label, operation, input, name }: Props<O>) {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const get = async () => {
    setBusy(true)
    const answer = await download(operation, input, name)
    setBusy(false)
    setProblem(answer.ok ? null : answer.problem)
  }
  return (
    <>
      <Button isBusy={isBusy} onClick={get}>
        {label}
      </Button>
      {problem && <ProblemNote problem={problem} />}
    </>
  )
}
