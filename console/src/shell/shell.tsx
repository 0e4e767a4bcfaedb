import { Suspense, useState } from 'react'
import { LogOut } from '../door/log-out.tsx'
import { Link } from '../lib/address/link.tsx'
import { useAddress } from '../lib/address/use-address.ts'
import { useLanguage } from '../lib/words/language.ts'
import { useWords } from '../lib/words/use-words.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { BrokenPage } from './broken-page.tsx'
import { Choices } from './choices.tsx'
import { Navigation } from './navigation.tsx'
import { pageAt } from './pages.ts'
import { words } from './words.ts'

/** What stands around every page: the way to all others, language and look. */
export function Shell() {
  const t = useWords(words)
  const { path } = useAddress()
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="shell">
      <a href="#page" className="skip">
        {t.skip}
      </a>
      <header className="top">
        <Link to="/" className="brand">
          <img src="/console/mark.svg" alt="" width="28" height="28" />
          <span translate="no">TrueGul</span>
        </Link>
        <Button className="menu-button" aria-expanded={isOpen} aria-controls="menu" onClick={() => setOpen(!isOpen)}>
          {t.menu}
        </Button>
      </header>
      <div id="menu" className={isOpen ? 'rail open' : 'rail'}>
        <Navigation follow={() => setOpen(false)} />
        <footer className="rail-foot">
          <Choices />
          <LogOut />
        </footer>
      </div>
      <main id="page" tabIndex={-1} key={useLanguage()}>
        <BrokenPage key={path}>
          <Suspense fallback={<p className="muted">…</p>}>
            <Shown path={path} />
          </Suspense>
        </BrokenPage>
        <p className="hint zone">{t.zone}</p>
      </main>
    </div>
  )
}

function Shown({ path }: { path: string }) {
  const t = useWords(words)
  const found = pageAt(path)
  if (found === null) {
    return (
      <Page title={t.notHere}>
        <Link to="/">{t.home}</Link>
      </Page>
    )
  }
  const { page, id } = found
  return <page.show {...(id === undefined ? {} : { id })} />
}
