import { UsageError } from './command.ts'

/** `--url`: where people reach TrueGul, without a path. @throws UsageError */
export function readUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '') return url.origin
  throw new UsageError(`--url is an address without a path, like https://truegul.example.org, not "${text}".`)
}
