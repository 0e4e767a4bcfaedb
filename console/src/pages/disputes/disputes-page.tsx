import { listDisputes } from '@truegul/contract/console'
import { useFilters } from '../../lib/address/use-filters.ts'
import { useAnswer } from '../../lib/api/use-answer.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { ChoiceFilter, Filters } from '../../ui/lists/filters.tsx'
import { More } from '../../ui/lists/more.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { DisputesTable } from './disputes-table.tsx'
import { FlagRates } from './flag-rates.tsx'
import { words } from './words.ts'

/** Notices that learners call wrong, with what the detector looked at; no text is read for it. */
export function DisputesPage() {
  const t = useWords(words)
  const filters = useFilters()
  const cursor = filters.text('cursor')
  const answer = useAnswer(listDisputes, {
    ...(cursor === undefined ? {} : { cursor }),
    openOnly: filters.text('openOnly') === 'true' ? 'true' : 'false',
  })
  return (
    <Page title={t.disputes} lead={t.disputesLead}>
      <Filters>
        <ChoiceFilter name="openOnly" label={t.outcome} choices={[{ value: 'true', text: t.open }]} />
      </Filters>
      <Loaded answer={answer}>
        {({ items, nextCursor }) => (
          <>
            <DisputesTable items={items} />
            <More cursor={nextCursor} />
          </>
        )}
      </Loaded>
      <FlagRates />
    </Page>
  )
}
