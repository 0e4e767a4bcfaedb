import { useFilters } from '../../lib/address/use-filters.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { SelectField } from '../field.tsx'
import { words } from '../words.ts'

const DAYS = [7, 30, 90, 366] as const

/** How far back. */
export function DaysFilter() {
  const t = useWords(words)
  const filters = useFilters()
  return (
    <SelectField
      label={t.since}
      value={String(filters.number('days') ?? 90)}
      onChange={({ target }) => filters.set({ days: target.value })}
      choices={DAYS.map((days) => ({ value: String(days), text: t.lastDays(days) }))}
    />
  )
}
