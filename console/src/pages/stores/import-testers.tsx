import type { Read } from '@truegul/contract'
import { importTesters, Store } from '@truegul/contract/console'
import { useState } from 'react'
import { count, todayInSeoul } from '../../lib/words/format.ts'
import { choicesOf, names } from '../../lib/words/names.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { Act } from '../../ui/act.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { words } from './words.ts'

/** The store's own list says who has the app. */
export function ImportTesters() {
  const t = useWords(words)
  const name = useWords(names)
  const [taken, setTaken] = useState<Read<typeof importTesters.output> | null>(null)
  return (
    <div className="stack import">
      <Act
        label={t.import}
        operation={importTesters}
        fields={
          <>
            <SelectField name="store" label={t.store} choices={choicesOf(name.store)} />
            <TextField name="csv" type="file" accept=".csv,text/csv,text/plain" label={t.file} required />
            <TextField name="on" type="date" label={t.on} defaultValue={todayInSeoul()} required />
          </>
        }
        input={async (form, reason) => {
          const file = form.get('csv')
          return {
            store: Store.parse(form.get('store')),
            csv: file instanceof File ? await file.text() : '',
            on: String(form.get('on')),
            reason,
          }
        }}
        onDone={setTaken}
      >
        <p>{t.importMeans}</p>
      </Act>
      <div role="status">
        {taken !== null && (
          <div className="note">
            <p>{t.taken(count(taken.installed), count(taken.added), count(taken.left))}</p>
            {taken.unknownCount > 0 && (
              <>
                <p>{t.unknown(count(taken.unknownCount))}</p>
                <ul>
                  {taken.unknown.map((address) => (
                    <li key={address}>
                      <code>{address}</code>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </div>
        )}
      </div>
    </div>
  )
}
