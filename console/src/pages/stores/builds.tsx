import type { Read } from '@truegul/contract'
import { type getStores, recordBuild, Store } from '@truegul/contract/console'
import { count, todayInSeoul } from '../../lib/words/format.ts'
import { choicesOf, nameIn, names } from '../../lib/words/names.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { Act } from '../../ui/act.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Table } from '../../ui/lists/table.tsx'
import { Section } from '../../ui/page.tsx'
import { DayOf } from '../../ui/values/moment.tsx'
import { Tag } from '../../ui/values/tag.tsx'
import { words } from './words.ts'

/** TestFlight ends a build after 90 days without a word. */
export function Builds({ builds }: { builds: Read<typeof getStores.output>['builds'] }) {
  const t = useWords(words)
  const name = useWords(names)
  return (
    <Section
      title={t.builds}
      hint={t.buildsHint}
      actions={
        <Act
          label={t.record}
          operation={recordBuild}
          fields={
            <>
              <SelectField name="store" label={t.store} choices={choicesOf(name.store)} />
              <TextField name="version" label={t.version} required pattern="\d+\.\d+\.\d+" placeholder="1.2.0" />
              <TextField name="uploadedOn" type="date" label={t.uploadedOn} required defaultValue={todayInSeoul()} />
            </>
          }
          input={(form, reason) => ({
            store: Store.parse(form.get('store')),
            version: String(form.get('version')),
            uploadedOn: String(form.get('uploadedOn')),
            reason,
          })}
        />
      }
    >
      <Table
        caption={t.builds}
        rows={builds}
        keyOf={({ store, version }) => `${store} ${version}`}
        empty={t.noBuilds}
        columns={[
          { id: 'version', name: t.version, isHead: true, cell: ({ version }) => version },
          { id: 'store', name: t.store, cell: ({ store }) => nameIn(name.store, store) },
          { id: 'uploaded', name: t.uploadedOn, cell: ({ uploadedOn }) => <DayOf day={uploadedOn} /> },
          { id: 'ends', name: t.endsOn, cell: ({ endsOn }) => <DayOf day={endsOn} /> },
          {
            id: 'left',
            name: t.left,
            isNumber: true,
            cell: ({ daysLeft, warns }) =>
              daysLeft === null ? '–' : <Tag tone={warns ? 'fault' : 'plain'}>{t.days(count(daysLeft))}</Tag>,
          },
        ]}
      />
    </Section>
  )
}
