/** A trap for programs that fill in forms: a browser's alone, for phones have none. */
export const Honeypot = (_props: { label: string; value: string; onChange: (value: string) => void }) => null
