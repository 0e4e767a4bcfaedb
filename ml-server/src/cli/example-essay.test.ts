import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Judgement } from '@truegul/contract'
import { countCharacters } from '@truegul/topik'
import { afterAll, expect, test } from 'vitest'
import { openCli } from './open-cli.ts'

// The essay that the README hands a newcomer.
const ESSAY = fileURLToPath(new URL('../../../examples/essay.txt', import.meta.url))
const score = openCli('score.ts')
const detect = openCli('detect.ts')
afterAll(score.close)
afterAll(detect.close)

test('the example is as long as the exam asks for', () => {
  const characters = countCharacters(readFileSync(ESSAY, 'utf8').trim())
  expect(characters).toBeGreaterThanOrEqual(600)
  expect(characters).toBeLessThanOrEqual(700)
})

test('it is on its prompt, and shows what a judgement has: points lost, a correction, next steps', async () => {
  const { out } = await score.run([ESSAY, '--prompt', 'reading-habit', '--json'])
  const judgement = Judgement.parse(JSON.parse(out))
  expect(judgement.total).toBeGreaterThan(25)
  expect(judgement.ledger).not.toEqual([])
  expect(judgement.corrections).not.toEqual([])
  expect(judgement.nextSteps).not.toEqual([])
})

test('it does not seem machine-written', async () => {
  const { out } = await detect.run([ESSAY, '--json'])
  expect(JSON.parse(out)).toMatchObject({ flagged: false, abstained: false })
})
