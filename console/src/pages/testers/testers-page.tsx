import { ApplicationState, BetaChannel } from '@truegul/contract'
import { FunnelStage, listTesters } from '@truegul/contract/console'
import { type FormEvent, useState } from 'react'
import { given } from '../../lib/address/given.ts'
import { useFilters } from '../../lib/address/use-filters.ts'
import { useAnswer } from '../../lib/api/use-answer.ts'
import { choicesOf, names } from '../../lib/words/names.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { ChoiceFilter, Filters } from '../../ui/lists/filters.tsx'
import { Pager, ROWS } from '../../ui/lists/pager.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { DecideBar } from './decide-bar.tsx'
import { TestersTable } from './testers-table.tsx'
import { useWaves } from './use-waves.ts'
import { words } from './words.ts'

export const SORTS = ['appliedAt', 'email', 'lastActiveAt', 'essays', 'monthUsd', 'feedback', 'examOn'] as const

/** Everybody who applied, with what they did since. */
export function TestersPage() {
  const t = useWords(words)
  const name = useWords(names)
  const waves = useWaves()
  // Part of a mail address: it stays out of the address of the page, which servers and proxies write down.
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const filters = useFilters()
  const sort = filters.pick('sort', SORTS) ?? 'appliedAt'
  const order = filters.pick('order', ['ascending', 'descending'] as const) ?? 'descending'
  const asked = {
    search,
    state: filters.pick('state', ApplicationState.options),
    wave: filters.number('wave') ?? filters.pick('wave', ['none']),
    channel: filters.pick('channel', [...BetaChannel.options, 'none']),
    stage: filters.pick('stage', FunnelStage.options),
  }
  const answer = useAnswer(listTesters, { ...given(asked), sort, order, page: filters.number('page') ?? 1, rows: ROWS })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setSearch(String(new FormData(event.currentTarget).get('search') ?? '').trim())
    filters.set({})
  }
  return (
    <Page title={t.testers} lead={t.testersLead}>
      <Filters>
        <form className="field with-button" onSubmit={submit}>
          <div>
            <TextField name="search" label={t.search} type="search" maxLength={100} autoComplete="off" />
            <Button type="submit">{t.find}</Button>
          </div>
        </form>
        <ChoiceFilter name="state" label={t.state} choices={choicesOf(name.application)} />
        <ChoiceFilter name="wave" label={t.wave} choices={[...waves, { value: 'none', text: t.noWave }]} />
        <ChoiceFilter
          name="channel"
          label={t.channel}
          choices={[...choicesOf(name.channel), { value: 'none', text: t.byHand }]}
        />
        <ChoiceFilter name="stage" label={t.cameAsFarAs} choices={choicesOf(name.stage)} />
      </Filters>
      <Loaded answer={answer}>
        {({ total, items }) => (
          <>
            <DecideBar chosen={chosen} waves={waves} done={() => setChosen(new Set())} />
            <TestersTable rows={items} chosen={chosen} choose={setChosen} sort={sort} order={order} />
            <Pager total={total} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
