import type { Answer, Input, Operation, Read } from '@truegul/contract'
import { type FormEvent, type ReactNode, useState } from 'react'
import { call } from '../lib/api/call.ts'
import { download } from '../lib/api/download.ts'
import type { Problem } from '../lib/api/send.ts'
import { askAnew } from '../lib/api/use-answer.ts'
import { useWords } from '../lib/words/use-words.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { LongTextField } from './field.tsx'
import { ProblemNote } from './problem-note.tsx'
import { words } from './words.ts'

type Props<O extends Operation> = {
  /** On the button that opens the dialog. */
  label: string
  title?: string
  /** What it does, in a sentence or two. */
  children?: ReactNode
  /** Beside the reason. */
  fields?: ReactNode
  /** On the button that does it; the label without one. */
  confirm?: string
  operation: O
  /** Makes the input of what was filled in; `reason` is the trimmed reason. */
  input: (form: FormData, reason: string) => Input<O> | Promise<Input<O>>
  /** Reads and replies need no reason. */
  hasReason?: boolean
  /** The answer is a file, kept under this name. */
  file?: string
  kind?: 'primary' | 'plain' | 'quiet'
  isDisabled?: boolean
  onDone?: (value: Read<O['output']>) => void
}

/** A button for something that is written into the audit log: a dialog says what it does and asks why, and only then it is done. */
export function Act<O extends Operation>({ label, kind = 'plain', isDisabled = false, ...act }: Props<O>) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button kind={kind} disabled={isDisabled} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {isOpen && (
        <ActDialog {...act} title={act.title ?? label} confirm={act.confirm ?? label} close={() => setOpen(false)} />
      )}
    </>
  )
}

type OfDialog<O extends Operation> = Omit<Props<O>, 'label' | 'kind' | 'isDisabled'> & {
  title: string
  confirm: string
  close: () => void
}

function ActDialog<O extends Operation>(act: OfDialog<O>) {
  const { title, children, fields, confirm, operation, input, hasReason = true, file, onDone, close } = act
  const t = useWords(words)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    // React hands it on to a form that the button of this dialog stands in.
    event.stopPropagation()
    if (isBusy) return
    const form = new FormData(event.currentTarget)
    setBusy(true)
    setProblem(null)
    const asked = await input(form, String(form.get('reason') ?? '').trim())
    const answer: Answer<Read<O['output']>> =
      file === undefined ? await call(operation, asked) : await download(operation, asked, file)
    setBusy(false)
    if (!answer.ok) return setProblem(answer.problem)
    close()
    onDone?.(answer.value)
    void askAnew()
  }
  return (
    <Dialog title={title} onClose={close}>
      <form onSubmit={submit}>
        {children && <div className="prose">{children}</div>}
        {fields}
        {hasReason && (
          <LongTextField name="reason" label={t.reason} hint={t.reasonHint} required minLength={3} maxLength={500} />
        )}
        {problem && <ProblemNote problem={problem} />}
        <footer>
          <Button kind="primary" type="submit" isBusy={isBusy}>
            {confirm}
          </Button>
          <Button onClick={close}>{t.cancel}</Button>
        </footer>
      </form>
    </Dialog>
  )
}
