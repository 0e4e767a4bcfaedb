import { getOperator, renewRecoveryCodes } from '@truegul/contract/console'
import { useState } from 'react'
import { RecoveryCodes } from '../../door/recovery-codes.tsx'
import { useAnswer } from '../../lib/api/use-answer.ts'
import { count } from '../../lib/words/format.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { Act } from '../../ui/act.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Moment } from '../../ui/values/moment.tsx'
import { words } from './words.ts'

/** The operator's own way in. */
export function YouPage() {
  const t = useWords(words)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  return (
    <Page title={t.you}>
      <Loaded answer={useAnswer(getOperator, {})}>
        {({ email, shownUntil, recoveryCodesLeft }) => (
          <div className="stack">
            <dl className="pairs">
              <dt>{t.email}</dt>
              <dd>{email}</dd>
              <dt>{t.shownUntil}</dt>
              <dd>
                <Moment at={shownUntil} />
              </dd>
              <dt>{t.codesLeft}</dt>
              <dd>{count(recoveryCodesLeft)}</dd>
            </dl>
            {codes === null ? (
              <Act
                label={t.renewCodes}
                hasReason={false}
                operation={renewRecoveryCodes}
                input={() => ({})}
                onDone={({ recoveryCodes }) => setCodes(recoveryCodes)}
              >
                <p>{t.renewMeans}</p>
              </Act>
            ) : (
              <RecoveryCodes codes={codes} done={() => setCodes(null)} />
            )}
          </div>
        )}
      </Loaded>
    </Page>
  )
}
