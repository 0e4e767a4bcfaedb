import { useWords } from '../lib/words/use-words.ts'
import { Button } from '../ui/button.tsx'
import { words } from './words.ts'

/** Shown once: the server keeps only their hashes. */
export function RecoveryCodes({ codes, done }: { codes: readonly string[]; done: () => void }) {
  const t = useWords(words)
  return (
    <div className="stack">
      <p>{t.recoveryLead}</p>
      <ul className="codes" translate="no">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Button kind="primary" onClick={done}>
        {t.keptThem}
      </Button>
    </div>
  )
}
