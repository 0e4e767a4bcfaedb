import { machine } from '@truegul/dev/load/measurements/machine'
import { writeMeasurement } from '@truegul/dev/load/measurements/write-measurement'
import { judgeLocally, loadAnalysers, readFixture } from '@truegul/judge/parts'
import {
  LlmAnswer,
  MODELS,
  measureFacts,
  PREFIX,
  PRICE_VERSION,
  PROMPT_VERSION,
  priceAtMost,
  priceCall,
  showEssay,
  writeRequest,
} from '@truegul/ml-server/judging/parts'
import { encode } from 'gpt-tokenizer/encoding/o200k_base'
import { z } from 'zod'
import { markdownTable } from '../markdown-table.ts'

/** How many tokens a text is: by OpenAI's tokeniser, and at most by one that is unkind to Korean. Claude's is not published. */
type Counts = { openai: number; high: number }

const ENGLISH_LETTERS = 4
/** Tokens of a syllable, at the high end of what is reported of Claude's tokenisers before 4.7. */
const SYLLABLE = 1.3
const ANSWERS = { short: 1, long: 1.5 }
const SHOWN = ['claude-haiku-4-5', 'claude-haiku-5-5', 'claude-sonnet-5-5', 'gpt-4.1-mini', 'gpt-5-mini'] as const

/** `npm run evals -- cost`: tokens and dollars of an essay, and what the prompt cache is worth -> docs/measurements/cost.md. */
export async function writeCostPage(): Promise<void> {
  const { text, prompt } = readFixture('middle')
  const local = judgeLocally({ text, prompt, language: 'en' }, loadAnalysers())
  const request = writeRequest(text, { prompt, language: 'en' }, measureFacts(showEssay(text), local))
  const prefix = count(PREFIX)
  const schema = count(JSON.stringify(z.toJSONSchema(LlmAnswer)))
  const own = count(request)
  const answer = count(exampleAnswer())
  const rows = (
    [
      ['prefix: instructions, descriptors, five examples', prefix],
      ['schema of the answer', schema],
      ['one essay of 630 characters with prompt and measurements', own],
      ['an answer as the prompt shows it', answer],
    ] as const
  ).map(([name, { openai, high }]) => [name, String(openai), String(high)])
  await writeMeasurement(
    'cost',
    [
      machine('npm run evals -- cost'),
      `- Prompt ${PROMPT_VERSION}, prices ${PRICE_VERSION}`,
      '### Tokens',
      markdownTable(['', 'o200k (OpenAI), counted', 'at most, estimated'], rows),
      '### Does the prefix pass the caching minimum?',
      cacheTable(prefix, schema),
      '### Dollars an essay',
      dollarTable(prefix, schema, own, answer),
    ].join('\n\n'),
  )
}

function cacheTable(prefix: Counts, schema: Counts): string {
  const haiku = MODELS.get('claude-haiku-4-5')!
  const tokens = prefix.openai + schema.openai
  const short = 3_000
  const price = (input: number, read: number) =>
    priceCall('claude-haiku-4-5', { input, output: 0, cacheRead: read, cacheWrite: 0 })!
  return markdownTable(
    ['prefix with schema', 'tokens', 'paid by each essay, claude-haiku-4-5'],
    [
      [`as it is: above ${haiku.cacheFrom}, read from the cache`, String(tokens), dollars(price(0, tokens))],
      ['as it is, if nothing were cached', String(tokens), dollars(price(tokens, 0))],
      [
        'three examples and half of the guidance left out: below the minimum, never cached',
        String(short),
        dollars(price(short, 0)),
      ],
    ],
  )
}

function dollarTable(prefix: Counts, schema: Counts, own: Counts, answer: Counts): string {
  const rows = SHOWN.map((model) => {
    const cost = (kind: keyof Counts, length: number, isCached: boolean) => {
      const same = prefix[kind] + schema[kind]
      const output = Math.round(answer[kind] * length)
      return priceCall(model, {
        input: own[kind] + (isCached ? 0 : same),
        output,
        cacheRead: isCached ? same : 0,
        cacheWrite: 0,
      })!
    }
    const most = priceAtMost(model, { prefix: PREFIX, essay: 'x'.repeat(4_500), answer: 1_600 })
    return [
      model,
      dollars(cost('openai', ANSWERS.short, true)),
      dollars(cost('high', ANSWERS.short, true)),
      dollars(cost('high', ANSWERS.long, true)),
      dollars(cost('high', ANSWERS.short, false)),
      dollars(most!),
    ]
  })
  return markdownTable(
    [
      'model',
      'cached, OpenAI’s count',
      'cached, high estimate',
      '… answer half as long again',
      '… nothing cached',
      'reserved before a request',
    ],
    rows,
  )
}

function count(text: string): Counts {
  const others = text.match(/\P{ASCII}/gu)?.length ?? 0
  return { openai: encode(text).length, high: Math.ceil((text.length - others) / ENGLISH_LETTERS + others * SYLLABLE) }
}

/** The answer that the prompt shows as the right form and length. */
function exampleAnswer(): string {
  const line = PREFIX.split('\n').find((one) => one.startsWith('{"criteria"'))
  return JSON.stringify(LlmAnswer.parse(JSON.parse(line ?? '')))
}

const dollars = (value: number) => `$${value.toFixed(4)}`
