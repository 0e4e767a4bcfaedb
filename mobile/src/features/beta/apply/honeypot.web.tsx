type Props = { label: string; value: string; onChange: (value: string) => void }

/** A trap for programs that fill in forms: no person sees it, no keyboard stops there, no screen reader hears of it. */
export function Honeypot({ label, value, onChange }: Props) {
  return (
    <div aria-hidden style={{ position: 'absolute', left: -9999, width: 1, height: 1, overflow: 'hidden' }}>
      <label>
        {label}
        <input
          name="website"
          tabIndex={-1}
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      </label>
    </div>
  )
}
