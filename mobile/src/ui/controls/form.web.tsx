import type { ReactNode } from 'react'

/** A form of the page, so that a password manager knows which fields belong together. The app sends it, not the browser. */
export const Form = ({ children }: { children: ReactNode }) => (
  <form noValidate onSubmit={(event) => event.preventDefault()} style={STYLE}>
    {children}
  </form>
)

const STYLE = { display: 'flex', flexDirection: 'column', gap: 16 } as const
