import { join } from 'node:path'
import { Detection } from '@truegul/contract'
import { afterAll, describe, expect, test } from 'vitest'
import { OWN_TEXTS } from '../detection/fixtures/own-texts.ts'
import { openCli } from './open-cli.ts'

const { run, leaveEarly, file, folder, close } = openCli('detect.ts')
afterAll(close)

describe('npm run detect -- FILE', () => {
  test('says that a text may be machine-written, that this is no verdict, and why', async () => {
    const { code, out, err } = await run([file('machine.txt', OWN_TEXTS.machine)])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/this is not a verdict/)
    expect(out.match(/^ {2}- /gm)!.length).toBeGreaterThanOrEqual(2)
  })

  test('prints nothing but the detection with --json, in the language asked for', async () => {
    const { code, out } = await run([file('learner.txt', OWN_TEXTS.rough), '--json', '--language', 'ko'])
    expect(code).toBe(0)
    const detection = Detection.parse(JSON.parse(out))
    expect(detection).toMatchObject({ flagged: false, abstained: false })
    expect(detection.features[0]!.text).toContain('학습자')
  })

  test('abstains from an empty file', async () => {
    const { code, out } = await run([file('empty.txt', '')])
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('Cannot say') })
  })

  test.each([
    ['no arguments', () => [], 2, /Usage/],
    ['an unknown option', () => ['--jsn'], 2, /--jsn/],
    ['an unknown language', () => ['x.txt', '--language', 'fr'], 2, /en or ko/],
    ['two files', () => ['a.txt', 'b.txt'], 2, /One file at a time/],
    ['a missing file', () => [join(folder, 'absent.txt')], 1, /There is no file/],
    ['a folder', () => [folder], 1, /is a folder/],
    ['a binary file', () => [file('binary', Buffer.from([0x89, 0xff]))], 1, /not a text file/],
    ['a file with NUL', () => [file('nul.txt', 'a\u0000b')], 1, /not a text file/],
    ['--jsonl with a file', () => ['a.txt', '--jsonl'], 2, /standard input/],
  ])('answers %s with a sentence', async (_, args, exitCode, message) => {
    const { code, out, err } = await run(args())
    expect({ code, out }).toEqual({ code: exitCode, out: '' })
    expect(err).toMatch(message)
    expect(err).not.toMatch(/ at .*:\d+:\d+/)
  })
})

describe('npm run detect -- --jsonl', () => {
  const line = (id: string | number, text: unknown) => JSON.stringify({ id, text })

  test('answers each line in its order, and says what is wrong with a broken one', async () => {
    const lines = [
      line('machine', OWN_TEXTS.machine),
      line('learner', OWN_TEXTS.rough),
      line('empty', ''),
      line(7, '가'),
      line('english', 'This is an essay. '.repeat(50)),
      line('emoji', '😀'.repeat(1000)),
      line('megabyte', OWN_TEXTS.machine.repeat(1800)),
      '{"id": "broken", "text": ',
      '{"id": "no-text"}',
      line('number', 5),
      '',
      line('separator', `${OWN_TEXTS.machine}\u2028`),
      line('surrogate', `${OWN_TEXTS.rough}\ud800`),
    ]
    const input = Buffer.concat([Buffer.from(`${lines.join('\n')}\n`), Buffer.from([0xff, 0x0a]), Buffer.from('{}')])
    const { code, out, err } = await run(['--jsonl'], input)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const answers = out
      .trimEnd()
      .split('\n')
      .map((own) => JSON.parse(own))
    expect(answers[0]).toEqual({
      id: 'machine',
      score: expect.any(Number),
      flagged: true,
      abstained: false,
      modelVersion: expect.any(String),
    })
    expect(answers[1]).toMatchObject({ id: 'learner', flagged: false, abstained: false })
    for (const answer of answers.slice(2, 7))
      expect(answer).toMatchObject({ score: null, flagged: false, abstained: true })
    expect(answers.slice(7, 10).map(({ id, line, error }) => [id, line, error.code])).toEqual([
      [null, 8, 'not-json'],
      ['no-text', 9, 'invalid-input'],
      ['number', 10, 'invalid-input'],
    ])
    expect(answers.slice(10).map(({ id, error }) => error?.code ?? id)).toEqual([
      'separator',
      'surrogate',
      'not-utf-8',
      'invalid-input',
    ])
  })

  test('ends quietly when the reader has enough', async () => {
    expect(await leaveEarly(['--jsonl'], line(1, OWN_TEXTS.rough))).toEqual({ code: 0, signal: null, err: '' })
  })

  test('streams thousands of lines', async () => {
    const input = Array.from({ length: 3000 }, (_, id) => line(id, id % 2 ? OWN_TEXTS.machine : OWN_TEXTS.rough))
    const { code, out } = await run(['--jsonl'], input.join('\n'))
    expect(code).toBe(0)
    const answers = out
      .trimEnd()
      .split('\n')
      .map((own) => JSON.parse(own))
    expect(answers.map(({ id }) => id)).toEqual(input.map((_, id) => id))
    expect(new Set(answers.map(({ flagged, id }) => flagged === (id % 2 === 1)))).toEqual(new Set([true]))
  })
})
