import { getScreenshot } from '@truegul/contract/console'
import { useEffect, useState } from 'react'
import { call } from '../../lib/api/call.ts'
import type { Problem } from '../../lib/api/send.ts'
import { nameIn, names } from '../../lib/words/names.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { Button } from '../../ui/button.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Moment } from '../../ui/values/moment.tsx'
import { PersonLink } from '../../ui/values/person-link.tsx'
import type { Feedback } from './feedback.ts'
import { words } from './words.ts'

/** The words, where they were written, and the picture once it is asked for. */
export function Said({ feedback: { item, text, place, writtenAt } }: { feedback: Feedback }) {
  const t = useWords(words)
  const name = useWords(names)
  return (
    <div className="stack">
      <p className="said" translate="no">
        {text}
      </p>
      <dl className="pairs">
        <dt>{t.screen}</dt>
        <dd>
          <code>{place.screen}</code>
        </dd>
        <dt>{t.app}</dt>
        <dd>
          {nameIn(name.device, place.platform)} {place.appVersion}
        </dd>
        <dt>{t.device}</dt>
        <dd>{place.device}</dd>
        <dt>{t.language}</dt>
        <dd>{nameIn(name.language, place.language)}</dd>
        <dt>{t.written}</dt>
        <dd>
          <Moment at={writtenAt} />
        </dd>
        <dt>{t.received}</dt>
        <dd>
          <Moment at={item.receivedAt} />
        </dd>
        <dt>{t.person}</dt>
        <dd>
          <PersonLink id={item.personId} />
        </dd>
      </dl>
      {item.hasScreenshot && <Screenshot id={item.id} />}
    </div>
  )
}

/** Looking at it is noted, so nothing is fetched before somebody asks. */
function Screenshot({ id }: { id: string }) {
  const t = useWords(words)
  const [address, setAddress] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  useEffect(() => () => void (address && URL.revokeObjectURL(address)), [address])
  if (address !== null) return <img className="screenshot" src={address} alt={t.screenshotOfTester} />
  const show = async () => {
    const answer = await call(
      getScreenshot,
      { id },
      { onFile: (file) => setAddress(URL.createObjectURL(new Blob([file]))) },
    )
    setProblem(answer.ok ? null : answer.problem)
  }
  return (
    <>
      <Button onClick={show}>{t.showScreenshot}</Button>
      {problem && <ProblemNote problem={problem} />}
    </>
  )
}
