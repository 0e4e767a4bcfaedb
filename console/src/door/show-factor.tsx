import type { Operator } from '../lib/api/standing.ts'
import { useWords } from '../lib/words/use-words.ts'
import { CodeForm } from './code-form.tsx'
import { LogOut } from './log-out.tsx'
import { words } from './words.ts'

export function ShowFactor({ operator }: { operator: Operator }) {
  const t = useWords(words)
  return (
    <div className="stack">
      <p className="muted">{t.showLead(operator.email)}</p>
      <CodeForm hint={t.codeHint(operator.recoveryCodesLeft)} />
      <LogOut />
    </div>
  )
}
