import { listPromptStates, setPrompt } from '@truegul/contract/console'
import { Link } from '../../lib/address/link.tsx'
import { to } from '../../lib/address/to.ts'
import { useFilters } from '../../lib/address/use-filters.ts'
import { useAnswer } from '../../lib/api/use-answer.ts'
import { count, decimal } from '../../lib/words/format.ts'
import { type Language, useLanguage } from '../../lib/words/language.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { Act } from '../../ui/act.tsx'
import { ChoiceFilter, Filters, TextFilter } from '../../ui/lists/filters.tsx'
import { Table } from '../../ui/lists/table.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { Moment } from '../../ui/values/moment.tsx'
import { Tag } from '../../ui/values/tag.tsx'
import { words } from './words.ts'

/** Which prompts learners are offered. */
export function PromptsPage() {
  const t = useWords(words)
  const language = useLanguage()
  const filters = useFilters()
  const search = filters.text('search') ?? ''
  const state = filters.pick('state', ['on', 'off'])
  return (
    <Page title={t.prompts} lead={t.promptsLead}>
      <Filters>
        <ChoiceFilter
          name="state"
          label={t.state}
          choices={[
            { value: 'on', text: t.on },
            { value: 'off', text: t.off },
          ]}
        />
        <TextFilter name="search" label={t.searchPrompt} />
      </Filters>
      <Loaded answer={useAnswer(listPromptStates, {})}>
        {({ items }) => (
          <Table
            caption={t.prompts}
            rows={items.filter((prompt) => hasWords(prompt, search) && (!state || prompt.isOn === (state === 'on')))}
            keyOf={({ id }) => id}
            columns={[
              {
                id: 'title',
                name: t.prompt,
                isHead: true,
                cell: ({ id, title }) => (
                  <span className="wide">
                    {title[language]}
                    <br />
                    <code>{id}</code>
                  </span>
                ),
              },
              { id: 'difficulty', name: t.difficulty, isNumber: true, cell: ({ difficulty }) => difficulty },
              {
                id: 'essays',
                name: t.essays,
                isNumber: true,
                cell: ({ id, essays }) => <Link to={to('/essays', { promptId: id })}>{count(essays)}</Link>,
              },
              {
                id: 'mean',
                name: t.mean,
                isNumber: true,
                cell: ({ meanTotal }) => (meanTotal === null ? '–' : decimal(meanTotal)),
              },
              {
                id: 'state',
                name: t.state,
                cell: ({ isOn }) => <Tag tone={isOn ? 'good' : 'plain'}>{isOn ? t.on : t.off}</Tag>,
              },
              { id: 'changed', name: t.changed, cell: ({ changedAt }) => <Moment at={changedAt} /> },
              {
                id: 'act',
                name: t.acts,
                cell: ({ id, isOn, title }) => (
                  <Act
                    label={isOn ? t.takeAway : t.offer}
                    title={`${isOn ? t.takeAway : t.offer}: ${title[language]}`}
                    operation={setPrompt}
                    input={(_form, reason) => ({ id, isOn: !isOn, reason })}
                  >
                    <p>{isOn ? t.takeAwayMeans : t.offerMeans}</p>
                  </Act>
                ),
              },
            ]}
          />
        )}
      </Loaded>
    </Page>
  )
}

/** In either language, whichever the console speaks. */
function hasWords({ id, title }: { id: string; title: Record<Language, string> }, search: string): boolean {
  const all = `${id}\n${title.en}\n${title.ko}`.normalize('NFC').toLowerCase()
  return all.includes(search.normalize('NFC').toLowerCase())
}
