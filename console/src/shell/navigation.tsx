import { Link } from '../lib/address/link.tsx'
import { useAddress } from '../lib/address/use-address.ts'
import { useWords } from '../lib/words/use-words.ts'
import { PAGES, type PageName, pageAt } from './pages.ts'
import { words } from './words.ts'

const GROUPS: readonly { name: keyof (typeof words)['en']['groups']; pages: readonly PageName[] }[] = [
  { name: 'now', pages: ['overview', 'servers', 'mails', 'notifications'] },
  { name: 'money', pages: ['money', 'calls', 'report'] },
  { name: 'testers', pages: ['testers', 'funnel', 'waves', 'invites', 'stores'] },
  { name: 'said', pages: ['feedback', 'ratings'] },
  { name: 'judging', pages: ['essays', 'appeals', 'disputes', 'prompts'] },
  { name: 'record', pages: ['people', 'audit', 'you'] },
]

/** All pages, in the order in which an operator looks. `follow`: a page was chosen. */
export function Navigation({ follow }: { follow?: () => void }) {
  const t = useWords(words)
  const here = pageAt(useAddress().path)?.page.name
  return (
    <nav aria-label={t.navigation} className="navigation">
      {GROUPS.map(({ name, pages }) => (
        <div key={name}>
          <h2>{t.groups[name]}</h2>
          <ul>
            {pages.map((page) => (
              <li key={page}>
                <Link to={pathOf(page)} aria-current={page === here ? 'page' : undefined} onClick={follow}>
                  {t.pages[page]}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

const pathOf = (name: PageName): string => PAGES.find((page) => page.name === name)!.path
