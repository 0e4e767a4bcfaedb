import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react'

type Around = { label: string; hint?: string }

function Field({ label, hint, children }: Around & { children: (ids: { id: string; hintId?: string }) => ReactNode }) {
  const id = useId()
  const hintId = `${id}-hint`
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children(hint ? { id, hintId } : { id })}
      {hint && (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  )
}

export function TextField({ label, hint = '', ...rest }: Around & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <Field label={label} hint={hint}>
      {({ id, hintId }) => <input {...rest} id={id} aria-describedby={hintId} />}
    </Field>
  )
}

export function LongTextField({ label, hint = '', ...rest }: Around & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <Field label={label} hint={hint}>
      {({ id, hintId }) => <textarea rows={3} {...rest} id={id} aria-describedby={hintId} />}
    </Field>
  )
}

export type Choice = { value: string; text: string }

type OfSelect = Around & SelectHTMLAttributes<HTMLSelectElement> & { choices: readonly Choice[] }

export function SelectField({ label, hint = '', choices, ...rest }: OfSelect) {
  return (
    <Field label={label} hint={hint}>
      {({ id, hintId }) => (
        <select {...rest} id={id} aria-describedby={hintId}>
          {choices.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
