import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { CallRecord } from './call-records.ts'
import { Behaviour } from './replies/behaviour.ts'
import { startVendorFake } from './start-vendor-fake.ts'

const HELP = `Usage: npm run vendor-fake -- --vendor anthropic|openai [--port 9101] [--latency 15000-25000] [--script FILE.json]
The script: { "behave": [behaviours of the first requests], "otherwise": the one of all others }, as in behaviour.ts.`

const { values } = parseArgs({
  options: {
    vendor: { type: 'string', default: 'anthropic' },
    port: { type: 'string', default: '9101' },
    latency: { type: 'string', default: '0' },
    script: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

const Arguments = z.object({
  vendor: z.enum(['anthropic', 'openai']),
  port: z.coerce.number().int().min(0).max(65_535),
  latency: z
    .string()
    .regex(/^\d+(-\d+)?$/)
    .transform((text): [number, number] => {
      const [least = 0, most = least] = text.split('-').map(Number)
      return [least, most]
    }),
})
const Script = z.strictObject({ behave: z.array(Behaviour).default([]), otherwise: Behaviour.optional() })

const wanted = Arguments.safeParse(values)
if (values.help || !wanted.success) {
  console.error(wanted.success ? HELP : `${z.prettifyError(wanted.error)}\n\n${HELP}`)
  process.exitCode = values.help ? 0 : 2
} else {
  await run(wanted.data, values.script)
}

async function run({ vendor, port, latency }: z.infer<typeof Arguments>, file: string | undefined): Promise<void> {
  const script = Script.parse(file === undefined ? {} : JSON.parse(readFileSync(file, 'utf8')))
  const otherwise = script.otherwise ?? ({ kind: 'answer', latency } as const)
  const fake = await startVendorFake({ vendor, port, behave: script.behave, otherwise, remember: 0, onEnd: print })
  console.log(`The ${vendor} fake listens at ${fake.url}; any key is right. Ctrl-C stops it.`)
  const stop = async () => {
    await fake.close()
    console.log(`At most ${fake.mostOpen} requests at once. Charged: ${shown(fake.charged())}`)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
}

/** Numbers only: what a person needs to follow, nothing of an essay. */
function print({ number, path, behaviour, status, ending, receivedAt, endedAt, model, tokens }: CallRecord): void {
  const took = `${(((endedAt ?? receivedAt) - receivedAt) / 1000).toFixed(1)} s`
  console.log(
    `#${number} ${path} ${model ?? '-'} ${behaviour} ${status ?? '-'} ${ending} ${took} ${tokens ? shown(tokens) : ''}`,
  )
}

function shown({ input, output, cacheRead, cacheWrite }: NonNullable<CallRecord['tokens']>): string {
  return `${input} in, ${cacheWrite} into the cache, ${cacheRead} from it, ${output} out`
}
