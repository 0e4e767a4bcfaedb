import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { marked } from 'marked'
import { expect, test } from 'vitest'
import type { Card } from '../practice/cards'
import { ankiFile } from './anki-file'
import { markdownFile } from './markdown-file'

const WORDS = { kindName: (kind: string) => `Kind ${kind}`, question: 'how?', deleted: 'left out' }
const CARD: Card = {
  id: '1',
  times: 1,
  kind: 'spacing',
  original: '읽고싶다',
  suggestion: '읽고 싶다',
  reason: 'A space.',
  sentence: '책을 읽고싶다.',
  at: 3,
}

/** As Anki reads it: header lines begin with #, fields are parted by tabs and may stand in quotation marks. */
const notesOf = (file: string): string[][] => parse(file, { delimiter: '\t', comment: '#', comment_no_infix: true })

const texts = fc
  .array(
    fc.constantFrom(
      '한글',
      '"',
      '""',
      '\t',
      '\n',
      '\r\n',
      ',',
      '#',
      '【',
      '👨‍👩‍👧',
      '각'.normalize('NFD'),
      '<b>',
      ' ',
      '한다.',
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''))
const anyText = fc.oneof(texts, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }))
const cards = fc.array(
  fc
    .record({
      before: anyText,
      original: anyText,
      suggestion: fc.oneof(anyText, fc.constant('')),
      after: anyText,
      reason: anyText,
    })
    .map(
      ({ before, original, suggestion, after, reason }): Card => ({
        ...CARD,
        original,
        suggestion,
        reason,
        sentence: before + original + after,
        at: before.length,
      }),
    ),
  { maxLength: 8 },
)

test('the file for Anki says how it is to be read, and has a note for each mistake', () => {
  const file = ankiFile([CARD], WORDS)
  expect(file.split('\n').slice(0, 7)).toEqual([
    '#separator:Tab',
    '#html:false',
    '#notetype:Basic',
    '#deck:TrueGul',
    '#guid column:1',
    '#columns:GUID\tFront\tBack\tTags',
    '#tags column:4',
  ])
  expect(notesOf(file)).toEqual([
    [
      expect.stringMatching(/^truegul-[0-9a-z]+$/),
      '책을 【읽고싶다】.\nKind spacing: how?',
      '책을 읽고 싶다.\n읽고싶다 → 읽고 싶다\nA space.',
      'truegul Kind-spacing',
    ],
  ])
})

test('whatever a sentence holds, another program reads from the file for Anki what was written into it', () => {
  const property = fc.property(cards, (written) => {
    const notes = notesOf(ankiFile(written, WORDS))
    expect(notes).toHaveLength(written.length)
    written.forEach(({ sentence, at, original, suggestion, reason }, index) => {
      const [, front, back] = notes[index]!
      const end = at + original.length
      expect(front).toBe(`${sentence.slice(0, at)}【${original}】${sentence.slice(end)}\nKind spacing: how?`)
      const fixed = sentence.slice(0, at) + suggestion + sentence.slice(end)
      expect(back).toBe(`${fixed}\n${original} → ${suggestion === '' ? 'left out' : suggestion}\n${reason}`)
    })
  })
  fc.assert(property, { numRuns: 300 })
})

test('a mistake keeps its GUID, so that importing again adds only what is new; another one has another', () => {
  const guids = (written: Card[]) => notesOf(ankiFile(written, WORDS)).map(([guid]) => guid)
  const other = { ...CARD, id: '2' }
  expect(guids([other, { ...CARD, sentence: '글을 읽고싶다.' }])).toEqual([...guids([other]), ...guids([CARD])])
  expect(new Set(guids([CARD, other])).size).toBe(2)
})

test('the list has a heading for each kind, and each place struck out beside ours', () => {
  const list = markdownFile([CARD, { ...CARD, kind: 'register', suggestion: '' }], 'My mistakes', WORDS)
  expect(list).toBe(
    '# My mistakes\n\n## Kind spacing\n\n- ~~읽고싶다~~ → **읽고 싶다**: 책을 읽고 싶다\\.  \n  A space\\.\n\n' +
      '## Kind register\n\n- ~~읽고싶다~~ → *left out*: 책을 \\.  \n  A space\\.\n',
  )
})

test('nothing in a sentence is taken for Markdown: each place stays one item', () => {
  const property = fc.property(cards, (written) => {
    const html = marked.parse(markdownFile(written, 'Title', WORDS), { async: false })
    expect(html.match(/<li>/g) ?? []).toHaveLength(written.length)
    expect(html.match(/<h[1-6]/g)).toHaveLength(written.length > 0 ? 2 : 1)
  })
  fc.assert(property, { numRuns: 300 })
})
