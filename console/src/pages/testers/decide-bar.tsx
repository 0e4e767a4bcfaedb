import { decideApplications } from '@truegul/contract/console'
import { useState } from 'react'
import { count } from '../../lib/words/format.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { Act } from '../../ui/act.tsx'
import { type Choice, SelectField } from '../../ui/field.tsx'
import { words } from './words.ts'

type Props = { chosen: ReadonlySet<string>; waves: readonly Choice[]; done: () => void }

/** What may be decided for the chosen rows: all of them or none. */
export function DecideBar({ chosen, waves, done }: Props) {
  const t = useWords(words)
  const [said, setSaid] = useState('')
  const applicationIds = [...chosen]
  const isNone = applicationIds.length === 0
  const number = count(applicationIds.length)
  const onDone = ({ changed, unchanged }: { changed: number; unchanged: number }) => {
    setSaid(t.decided(count(changed), count(unchanged)))
    done()
  }
  return (
    <div className="row decide">
      <p>{t.chosen(number)}</p>
      <div className="actions">
        <Act
          label={t.accept}
          title={t.acceptTitle(number)}
          isDisabled={isNone || waves.length === 0}
          operation={decideApplications}
          fields={<SelectField name="wave" label={t.wave} required choices={waves} />}
          input={(form, reason) => ({
            applicationIds,
            decision: 'accept' as const,
            wave: Number(form.get('wave')),
            reason,
          })}
          onDone={onDone}
        >
          <p>{t.acceptMeans}</p>
        </Act>
        <Act
          label={t.waitlist}
          title={t.waitlistTitle(number)}
          isDisabled={isNone}
          operation={decideApplications}
          input={(_form, reason) => ({ applicationIds, decision: 'waitlist' as const, reason })}
          onDone={onDone}
        >
          <p>{t.waitlistMeans}</p>
        </Act>
        <Act
          label={t.decline}
          title={t.declineTitle(number)}
          isDisabled={isNone}
          operation={decideApplications}
          input={(_form, reason) => ({ applicationIds, decision: 'decline' as const, reason })}
          onDone={onDone}
        >
          <p>{t.declineMeans}</p>
        </Act>
      </div>
      <p role="status" className="muted">
        {said}
      </p>
    </div>
  )
}
