import { endSessionsOfPerson, suspendPerson, unlockPerson, unsuspendPerson } from '@truegul/contract/console'
import { useWords } from '../../lib/words/use-words.ts'
import { Act } from '../../ui/act.tsx'
import type { Person } from './person-record.tsx'
import { words } from './words.ts'

export function PersonActs({ person: { id, suspendedAt, isOperator }, done }: { person: Person; done: () => void }) {
  const t = useWords(words)
  const input = (_form: FormData, reason: string) => ({ id, reason })
  return (
    <>
      {suspendedAt === null ? (
        <Act label={t.suspend} operation={suspendPerson} input={input} onDone={done} isDisabled={isOperator}>
          <p>{t.suspendMeans}</p>
        </Act>
      ) : (
        <Act label={t.unsuspend} operation={unsuspendPerson} input={input} onDone={done}>
          <p>{t.unsuspendMeans}</p>
        </Act>
      )}
      <Act label={t.unlock} operation={unlockPerson} input={input} onDone={done}>
        <p>{t.unlockMeans}</p>
      </Act>
      <Act label={t.endSessions} operation={endSessionsOfPerson} input={input} onDone={done}>
        <p>{t.endSessionsMeans}</p>
      </Act>
    </>
  )
}
