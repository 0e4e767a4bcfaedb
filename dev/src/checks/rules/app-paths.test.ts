import fs from 'node:fs'
import path from 'node:path'
import { APP_PATHS } from '@truegul/contract'
import { expect, test } from 'vitest'

const ROUTES = path.join(import.meta.dirname, '../../../../mobile/src/app')

test('the server answers exactly the addresses that the app has screens for', () => {
  const routes = (fs.readdirSync(ROUTES, { recursive: true }) as string[]).filter((file) => file.endsWith('.tsx'))
  expect(
    routes
      .map(addressOf)
      .filter((address) => address !== null)
      .sort(),
  ).toEqual([...APP_PATHS].sort())
})

/** As the router reads a file's name: groups and `index` are not part of an address, `_layout` and `+not-found` have none. */
function addressOf(file: string): string | null {
  const parts = file.replace(/\.tsx$/, '').split(path.sep)
  if (/^[_+]/.test(parts.at(-1)!)) return null
  const named = parts.filter((part) => !part.startsWith('(') && part !== 'index')
  return `/${named.map((part) => part.replace(/^\[(.+)\]$/, ':$1')).join('/')}`
}
