import { type ReactNode, useEffect, useRef } from 'react'
import { useAddress } from '../lib/address/use-address.ts'
import { useWords } from '../lib/words/use-words.ts'
import { words } from './words.ts'

type Props = { title: string; lead?: ReactNode; actions?: ReactNode; children: ReactNode }

/** Where the page that was shown last stands. */
let shownPath: string | null = null

/** A page with its one heading, which gets the focus when the page is reached by a link, so that it is read aloud. */
export function Page({ title, lead, actions, children }: Props) {
  const t = useWords(words)
  const heading = useRef<HTMLHeadingElement>(null)
  const { path } = useAddress()
  useEffect(() => {
    document.title = `${title} · ${t.console}`
  }, [title, t])
  useEffect(() => {
    // Not at the first load: there the browser's own beginning is right.
    if (shownPath !== null && shownPath !== path) heading.current?.focus()
    shownPath = path
  }, [path])
  return (
    <>
      <header className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <p className="lead">{lead}</p>}
        </div>
        {actions && <div className="actions">{actions}</div>}
      </header>
      {children}
    </>
  )
}

type OfSection = { title: string; hint?: ReactNode; actions?: ReactNode; children: ReactNode; id?: string }

export function Section({ title, hint, actions, children, id }: OfSection) {
  return (
    <section className="section" id={id}>
      <header>
        <h2>{title}</h2>
        {actions && <div className="actions">{actions}</div>}
      </header>
      {hint && <p className="hint">{hint}</p>}
      {children}
    </section>
  )
}
