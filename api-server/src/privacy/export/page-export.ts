import { Detection, JudgementShape, readerOf, type User } from '@truegul/contract'
import { findPrompt } from '@truegul/topik/prompts'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { escapeHtml, layout } from '../../pages/layout.ts'
import { PAGE_WORDS, type PageWords } from './page-words.ts'
import { readSection } from './read-section.ts'
import { SECTIONS } from './sections.ts'

const MARK = '<!-- rows -->'

/** The export as a page without script, in the learner's language: texts and results to read; the rest is in the JSON. */
export async function* pageExport(context: Context, user: User): AsyncGenerator<string> {
  const words = PAGE_WORDS[user.language]
  const [head = '', foot = ''] = layout({ title: words.title, lang: user.language, body: MARK }).split(MARK)
  yield `${head}<style>.text { white-space: pre-wrap }</style>\n${accountOf(user, words)}`
  yield `<h2>${words.essays}</h2>\n`
  yield* list(context, user, 'essays', (row) => essay(Essay.parse(row), user.language, words))
  yield `<h2>${words.drafts}</h2>\n`
  yield* list(context, user, 'drafts', (row) => draft(Draft.parse(row), user.language))
  yield `<p class="soft">${words.rest}</p>\n${foot}`
}

async function* list(context: Context, { id, language }: User, name: string, html: (row: unknown) => string) {
  const section = SECTIONS.find((one) => one.name === name)!
  let isEmpty = true
  for await (const rows of readSection(context, section, id)) {
    if (rows.length === 0) continue
    isEmpty = false
    yield rows.map(html).join('\n')
  }
  if (isEmpty) yield `<p>${PAGE_WORDS[language].noText}</p>\n`
}

const Draft = z.object({ promptId: z.string(), text: z.string(), updatedAt: z.date() })
const Essay = z.object({
  promptId: z.string(),
  text: z.string(),
  status: z.string(),
  createdAt: z.date(),
  // As an older server may have stored them.
  judgement: readerOf(JudgementShape).nullable(),
  detection: readerOf(Detection).nullable(),
  disputedAt: z.date().nullable(),
})
type Essay = z.infer<typeof Essay>
type Language = User['language']

const accountOf = ({ email, createdAt, consent }: User, words: PageWords) => `<h1>${words.title}</h1>
<p class="soft">${words.made} ${day(new Date())}</p>
<h2>${words.account}</h2>
<dl>${row(words.address, email)}${row(words.since, createdAt.slice(0, 10))}${row(words.consent, consent.llm ? words.yes : words.no)}</dl>
`

function essay(one: Essay, language: Language, words: PageWords): string {
  const notes = [
    one.detection?.flagged ? `<p>${words.flagged}</p>` : '',
    one.disputedAt === null ? '' : `<p>${words.disputed}</p>`,
  ]
  return `<article><h3>${title(one.promptId, language)}</h3><p class="soft">${day(one.createdAt)}</p>
<p class="text" lang="ko">${escapeHtml(one.text)}</p>${resultOf(one, words)}${notes.join('')}</article>`
}

function resultOf({ judgement, status }: Essay, words: PageWords): string {
  if (judgement === null) return `<p>${status === 'failed' ? words.failed : words.waiting}</p>`
  const { total, max, level, criteria, overall, corrections, ledger, nextSteps, provenance } = judgement
  const by = provenance.scorer === 'local' ? words.localJudge : (provenance.model ?? provenance.scorer)
  const scores = criteria.map(({ id, score, max, feedback }) => row(`${id} ${score}/${max}`, feedback)).join('')
  return `<dl>${row(words.score, `${total}/${max}`)}${row(words.level, level)}${row(words.judgedBy, by)}${scores}</dl>
<p>${escapeHtml(overall)}</p>
${bullets(
  words.corrections,
  corrections.map(({ original, suggestion, reason }) => `${original} → ${suggestion}: ${reason}`),
)}
${bullets(
  words.lost,
  ledger.map(({ points, reason, quote }) => `−${points} ${reason}${quote ? ` (${quote})` : ''}`),
)}
${bullets(
  words.next,
  nextSteps.map(({ text }) => text),
)}`
}

const draft = ({ promptId, text, updatedAt }: z.infer<typeof Draft>, language: Language) =>
  `<article><h3>${title(promptId, language)}</h3><p class="soft">${day(updatedAt)}</p><p class="text" lang="ko">${escapeHtml(text)}</p></article>`

function title(promptId: string, language: Language): string {
  const prompt = findPrompt(promptId)
  return escapeHtml(prompt ? (language === 'ko' ? prompt.title : prompt.gloss.title) : promptId)
}

const bullets = (head: string, lines: readonly string[]) =>
  lines.length === 0
    ? ''
    : `<p><b>${head}</b></p><ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`

const row = (term: string, description: string) => `<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(description)}</dd>`

const day = (date: Date) => date.toISOString().slice(0, 10)
