import { listWaves } from '@truegul/contract/console'
import { Link } from '../../lib/address/link.tsx'
import { to } from '../../lib/address/to.ts'
import { useAnswer } from '../../lib/api/use-answer.ts'
import { count } from '../../lib/words/format.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { Table } from '../../ui/lists/table.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { DayOf, Moment } from '../../ui/values/moment.tsx'
import { EditWave } from './edit-wave.tsx'
import { words } from './words.ts'

export function WavesPage() {
  const t = useWords(words)
  const answer = useAnswer(listWaves, {})
  const next = Math.max(0, ...(answer.data?.items ?? []).map(({ number }) => number)) + 1
  return (
    <Page title={t.waves} lead={t.wavesLead} actions={answer.data && <EditWave wave={null} number={next} />}>
      <Loaded answer={answer}>
        {({ items }) => (
          <Table
            caption={t.waves}
            rows={items}
            keyOf={({ number }) => String(number)}
            columns={[
              {
                id: 'number',
                name: t.wave,
                isHead: true,
                cell: ({ number }) => <Link to={`/waves/${number}`}>{t.waveOf(number)}</Link>,
              },
              { id: 'purpose', name: t.purpose, cell: ({ purpose }) => <span className="wide">{purpose}</span> },
              {
                id: 'accepted',
                name: t.accepted,
                isNumber: true,
                cell: ({ number, accepted, places }) => (
                  <Link to={to('/testers', { wave: number, state: 'accepted' })}>
                    {t.outOf(count(accepted), count(places))}
                  </Link>
                ),
              },
              { id: 'starts', name: t.startsOn, cell: ({ startsOn }) => <DayOf day={startsOn} /> },
              { id: 'ends', name: t.endsOn, cell: ({ endsOn }) => <DayOf day={endsOn} /> },
              { id: 'survey', name: t.surveySent, cell: ({ surveySentAt }) => <Moment at={surveySentAt} /> },
              { id: 'edit', name: t.change, cell: (wave) => <EditWave wave={wave} number={wave.number} /> },
            ]}
          />
        )}
      </Loaded>
    </Page>
  )
}
