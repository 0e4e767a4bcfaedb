import { readFileSync } from 'node:fs'
import { startLocalJudge } from '@truegul/judge/node'
import { PROMPTS } from '@truegul/topik/prompts'
import { cpuSeconds } from './kit/cpu-time.ts'
import { percentile } from './kit/percentile.ts'

// A process of its own for each measurement: FILE (a JSON list of texts) and the number of judge processes; prints
// figures as JSON. Processor time and memory are read as Linux tells them.

const [file = '', processes = '1'] = process.argv.slice(2)
const essays: string[] = JSON.parse(readFileSync(file, 'utf8'))
const count = Number(processes)
const { signal } = new AbortController()
const prompt = PROMPTS[0]!
const WARM_UP = 50

const { judge, processIds, close } = await startLocalJudge({ processes: count })
const ready = performance.now()
const cpuReady = cpuSeconds(process.pid) * 1000
const judgeText = (text: string) => judge({ text, prompt, language: 'en' }, { signal })

for (let at = 0; at < WARM_UP; at += count) await Promise.all(essays.slice(at, at + count).map(judgeText))

const times: number[] = []
for (const text of essays.slice(WARM_UP)) {
  const start = performance.now()
  await judgeText(text)
  times.push(performance.now() - start)
}

let next = 0
const cpuBefore = cpuSeconds(process.pid)
const start = performance.now()
const inWork = Array.from({ length: count * 4 }, async () => {
  while (next < essays.length) await judgeText(essays[next++]!)
})
await Promise.all(inWork)
const cpu = (1000 * (cpuSeconds(process.pid) - cpuBefore)) / essays.length
const seconds = (performance.now() - start) / 1000
const memory = Math.max(...processIds().map(highestMemory))
const ownMemory = highestMemory(process.pid)

const hard = {
  'without a space': '가나다라마바사'.repeat(1_428),
  'one sentence': '우리는 행복한 생활을 하고 싶어서 '.repeat(526),
  'of emoji': '😀'.repeat(5_000),
  'too long': '가'.repeat(20_000),
}
const hardest: Record<string, number> = {}
for (const [name, text] of Object.entries(hard)) {
  const begin = performance.now()
  await judgeText(text).catch((error: { code: string }) => {
    if (error.code !== 'scorer-refused') throw error
  })
  hardest[name] = performance.now() - begin
}

await close()
console.log(
  JSON.stringify({
    ready,
    cpuReady,
    cpu,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    perSecond: essays.length / seconds,
    memory,
    ownMemory,
    hardest,
  }),
)

function highestMemory(pid: number): number {
  return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024
}
