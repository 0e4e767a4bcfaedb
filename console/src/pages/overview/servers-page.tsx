import { getOverview } from '@truegul/contract/console'
import { useAnswer } from '../../lib/api/use-answer.ts'
import { nameIn, names } from '../../lib/words/names.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { Table } from '../../ui/lists/table.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { Moment } from '../../ui/values/moment.tsx'
import { ShortId } from '../../ui/values/short-id.tsx'
import { words } from './words.ts'

/** What runs: servers with their versions, and the schema of the database. */
export function ServersPage() {
  const t = useWords(words)
  const name = useWords(names)
  return (
    <Page title={t.serversTitle} lead={t.serversLead}>
      <Loaded answer={useAnswer(getOverview, {}, { every: 10_000 })}>
        {({ servers, schema }) => (
          <>
            <Table
              caption={t.serversTitle}
              rows={servers}
              keyOf={({ id }) => id}
              empty={t.noServers}
              columns={[
                { id: 'service', name: t.server, isHead: true, cell: ({ service }) => nameIn(name.service, service) },
                { id: 'version', name: t.version, cell: ({ version }) => <code>{version}</code> },
                { id: 'started', name: t.startedAt, cell: ({ startedAt }) => <Moment at={startedAt} /> },
                { id: 'seen', name: t.seenAt, cell: ({ seenAt }) => <Moment at={seenAt} /> },
                { id: 'id', name: 'ID', cell: ({ id }) => <ShortId id={id} /> },
              ]}
            />
            <Section title={t.schema}>
              <dl className="pairs">
                <dt>{t.migration}</dt>
                <dd>
                  <code>{schema.name}</code>
                </dd>
                <dt>{t.appliedAt}</dt>
                <dd>
                  <Moment at={schema.appliedAt} />
                </dd>
              </dl>
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  )
}
