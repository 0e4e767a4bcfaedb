import fs from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { buildConsole } from '../../launcher/web-app/build-console.ts'
import { firstLoad } from './first-load.ts'

const KB = 1000
/** The plan allows 300. */
const BUDGET = 300 * KB

let folder: string
beforeAll(async () => {
  const build = buildConsole(path.join(import.meta.dirname, '../../../../.truegul'), console.error)
  await build.done
  folder = build.folder
})

test('the first load of the console stays within its budget, charts and other pages left for later', () => {
  const files = firstLoad(folder)
  const sum = [...files.values()].reduce((all, bytes) => all + bytes, 0)
  console.log(`first load of the console: ${Math.round(sum / KB)} KB gzip in ${files.size} files`)
  expect([...files.keys()].filter((name) => /bar-chart|testers-page/.test(name))).toEqual([])
  expect(sum).toBeLessThan(BUDGET)
})

test('nothing stands inline in the shell: the policy would refuse it', () => {
  const shell = fs.readFileSync(path.join(folder, 'index.html'), 'utf8')
  expect(shell).not.toMatch(/<style|style=|\son\w+=|<script(?![^>]*\ssrc=)/)
})

test('a style sheet asks nobody else for anything', () => {
  const assets = path.join(folder, 'assets')
  for (const name of fs.readdirSync(assets).filter((name) => name.endsWith('.css'))) {
    expect(fs.readFileSync(path.join(assets, name), 'utf8')).not.toMatch(/url\(|@import/)
  }
})
