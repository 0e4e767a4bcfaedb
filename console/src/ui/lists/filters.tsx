import { type FormEvent, type ReactNode, useId } from 'react'
import { useFilters } from '../../lib/address/use-filters.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { Button } from '../button.tsx'
import { type Choice, SelectField } from '../field.tsx'
import { words } from '../words.ts'

/** Filters of a table side by side, all of them in the address. */
export function Filters({ children }: { children: ReactNode }) {
  const t = useWords(words)
  return (
    <search className="filters" aria-label={t.filters}>
      {children}
    </search>
  )
}

type OfChoice = { name: string; label: string; choices: readonly Choice[] }

export function ChoiceFilter({ name, label, choices }: OfChoice) {
  const t = useWords(words)
  const filters = useFilters()
  return (
    <SelectField
      label={label}
      value={filters.text(name) ?? ''}
      onChange={({ target }) => filters.set({ [name]: target.value, cursor: undefined })}
      choices={[{ value: '', text: t.all }, ...choices]}
    />
  )
}

type OfText = { name: string; label: string; type?: string; pattern?: string; size?: number }

/** Taken when it is sent, not with each key. */
export function TextFilter({ name, label, type = 'search', ...rest }: OfText) {
  const t = useWords(words)
  const filters = useFilters()
  const id = useId()
  const kept = filters.text(name) ?? ''
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    filters.set({ [name]: String(new FormData(event.currentTarget).get(name) ?? '').trim(), cursor: undefined })
  }
  return (
    <form className="field with-button" onSubmit={submit} key={kept}>
      <label htmlFor={id}>{label}</label>
      <div>
        <input id={id} name={name} type={type} defaultValue={kept} {...rest} />
        <Button type="submit">{t.search}</Button>
      </div>
    </form>
  )
}
