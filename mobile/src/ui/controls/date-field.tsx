import { Field } from './field'

export type DateFieldProps = {
  label: string
  hint: string
  problem: string | null
  /** `2027-04-11`, or empty. */
  value: string
  onChange: (value: string) => void
}

/** A day, typed as figures. */
export const DateField = ({ onChange, ...field }: DateFieldProps) => (
  <Field {...field} inputMode="numeric" placeholder="2027-04-11" maxLength={10} onChangeText={onChange} />
)
