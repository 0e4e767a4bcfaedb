import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Judgement } from '@truegul/contract'
import { readFixture } from '@truegul/judge/parts'
import { PROMPTS } from '@truegul/topik/prompts'
import { afterAll, describe, expect, test } from 'vitest'
import { openCli } from './open-cli.ts'

const GOOD = fileURLToPath(new URL('../../../packages/judge/src/node/fixtures/good.txt', import.meta.url))
const { run, start, leaveEarly, file, folder, close } = openCli('score.ts')
afterAll(close)

describe('npm run score -- FILE', () => {
  test('prints a page for a person', async () => {
    const { code, out, err } = await run([GOOD])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^Estimate \d+ \/ 50/)
    expect(out).toContain('No prompt was given')
  })

  test('prints nothing but the judgement with --json, in the language asked for', async () => {
    const { code, out, err } = await run([GOOD, '--json', '--language', 'ko', '--prompt', PROMPTS[0]!.id])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(Judgement.parse(JSON.parse(out))).toMatchObject({ language: 'ko', provenance: { scorer: 'local' } })
  })

  test.each([
    ['no arguments', () => [], 2, /Usage/],
    ['an unknown option', () => [GOOD, '--jsn'], 2, /--jsn/],
    ['two files', () => [GOOD, GOOD], 2, /One file at a time/],
    ['an unknown language', () => [GOOD, '--language', 'fr'], 2, /en or ko/],
    [
      'an unknown prompt',
      () => [GOOD, '--prompt', 'no-such-prompt'],
      2,
      /no prompt with the id no-such-prompt; --prompts lists them/,
    ],
    ['a missing file', () => [join(folder, 'absent.txt')], 1, /There is no file/],
    ['a folder', () => [folder], 1, /is a folder/],
    ['an empty file', () => [file('empty.txt', ' \n')], 1, /is empty/],
    ['a binary file', () => [file('binary', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff]))], 1, /not a text file/],
    ['a file that is too long', () => [file('long.txt', '가'.repeat(20_000))], 1, /20000 characters long/],
    ['--jsonl with a file', () => [GOOD, '--jsonl'], 2, /standard input/],
  ])('answers %s with a sentence', async (_, args, exitCode, message) => {
    const { code, out, err } = await run(args())
    expect({ code, out }).toEqual({ code: exitCode, out: '' })
    expect(err).toMatch(message)
    expect(err).not.toMatch(/ at .*:\d+:\d+/)
  })
})

test('npm run score -- --prompts lists every prompt by the id that --prompt takes', async () => {
  const { code, out, err } = await run(['--prompts'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out.trimEnd().split('\n')).toHaveLength(PROMPTS.length)
  expect(out).toMatch(/^reading-habit +독서의 가치 \(The value of reading\)$/m)
})

describe('npm run score -- --jsonl', () => {
  const essay = readFixture('middle').text

  test('answers each line in its order, and says what is wrong with a broken one', async () => {
    const lines = [
      ...Array.from({ length: 40 }, (_, id) =>
        JSON.stringify({ id: `essay-${id}`, text: id % 2 ? essay : '너무 짧은 글이다.' }),
      ),
      '{"id": "broken", "text": ',
      '{"id": "no-text"}',
      '{"id": 7, "text": 5}',
      '{"id": "prompt", "text": "글", "prompt": "no-such-prompt"}',
      '[]',
      '',
      JSON.stringify({ id: 'separator', text: `${essay}\u2028끝이다.` }),
      JSON.stringify({ id: 'surrogate', text: `${essay}\ud800` }),
      JSON.stringify({ id: 'long', text: '가'.repeat(20_000) }),
      JSON.stringify({ id: 'last', text: essay, prompt: '스마트폰에 대해 쓰십시오. 왜 사용합니까?' }),
    ]
    const input = Buffer.concat([
      Buffer.from(`${lines.slice(0, 44).join('\n')}\n`),
      Buffer.from([0xff, 0xfe, 0x0a]),
      Buffer.from(lines.slice(44).join('\n')),
    ])
    const { code, out, err } = await run(['--jsonl'], input)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers.map(({ id }) => id)).toEqual([
      ...Array.from({ length: 40 }, (_, id) => `essay-${id}`),
      null,
      'no-text',
      7,
      'prompt',
      null,
      null,
      'separator',
      'surrogate',
      'long',
      'last',
    ])
    expect(answers[0]).toMatchObject({
      total: 0,
      criteria: { content: 0, organisation: 0, language: 0 },
      range: [0, 0],
      level: 'below-3',
    })
    expect(answers[1].total).toBe(answers[39].total)
    expect(answers.slice(40, 46).map(({ line, error }) => [line, error.code])).toEqual([
      [41, 'not-json'],
      [42, 'invalid-input'],
      [43, 'invalid-input'],
      [44, 'unknown-prompt'],
      [45, 'not-utf-8'],
      [46, 'invalid-input'],
    ])
    expect(answers[48].error.code).toBe('scorer-refused')
    expect(answers[49].total).toBeGreaterThan(0)
  })

  test('writes the same bytes for the same lines', async () => {
    const input = (['weak', 'middle', 'good'] as const)
      .map((id) => JSON.stringify({ id, text: readFixture(id).text }))
      .join('\n')
    const [one, other] = [await run(['--jsonl'], input), await run(['--jsonl'], input)]
    expect(one.out).toBe(other.out)
    expect(one.out.split('\n')).toHaveLength(4)
  })

  test('ends quietly when the reader has enough', async () => {
    const answer = await leaveEarly(['--jsonl'], JSON.stringify({ id: 1, text: essay }))
    expect(answer).toEqual({ code: 0, signal: null, err: '' })
  })

  test('reads no further than it can judge while nobody takes the answers', async () => {
    const child = start(['--jsonl'])
    child.stdin.on('error', () => {})
    const lines = 20_000
    const input = Buffer.from(`${JSON.stringify({ id: 1, text: essay })}\n`.repeat(lines))
    const ended = once(child, 'exit')
    child.stdin.write(input)
    await once(child.stdout, 'readable')
    // The first answers are here and nobody reads on: most of the input must still be on our side of the pipe.
    expect(child.stdin.writableLength).toBeGreaterThan(input.length / 2)
    child.kill()
    await ended
  })

  test('answers no line with no line', async () => {
    expect(await run(['--jsonl'], '')).toEqual({ code: 0, out: '', err: '' })
  })
})
