import { useFilters } from '../../lib/address/use-filters.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { words } from '../words.ts'
import { ChoiceFilter } from './filters.tsx'

const DAY = 24
const CHOICES = [DAY, 7 * DAY, 30 * DAY, 90 * DAY, 366 * DAY] as const

/** How lately, of the last day or more. */
export function HoursFilter({ label }: { label: string }) {
  const t = useWords(words)
  const choices = CHOICES.map((hours) => ({
    value: String(hours),
    text: hours === DAY ? t.lastHours(hours) : t.lastDays(hours / DAY),
  }))
  return <ChoiceFilter name="lastHours" label={label} choices={choices} />
}

/** As the address says; what is no number of hours is not there. */
export const useHours = (): number | undefined => {
  const hours = useFilters().number('lastHours')
  return hours === undefined ? undefined : Math.min(hours, 366 * DAY)
}
