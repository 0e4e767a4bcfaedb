import type { Operator } from '../lib/api/standing.ts'
import { useWords } from '../lib/words/use-words.ts'
import { CodeForm, type Taken } from './code-form.tsx'
import { LogOut } from './log-out.tsx'
import { words } from './words.ts'

export function ShowFactor({ operator, taken }: { operator: Operator; taken: Taken }) {
  const t = useWords(words)
  return (
    <div className="stack">
      <p className="muted">{t.showLead(operator.email)}</p>
      <CodeForm taken={taken} hint={t.codeHint(operator.recoveryCodesLeft)} />
      <LogOut />
    </div>
  )
}
