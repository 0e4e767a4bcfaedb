import { installChromium } from './kit/install-chromium.ts'

// npm run bench [-- NAME]: each writes its page in docs/measurements; without a name, throughput

type Bench = (args: string[]) => Promise<void>

/** Loaded when it is asked for: each brings what it measures. */
const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  judge: async () => (await import('./bench-judge.ts')).benchJudge,
  detector: async () => (await import('./bench-detector.ts')).benchDetector,
  start: async () => (await import('./bench-start.ts')).benchStart,
  'first-load': async () => (await import('../app/bench-first-load.ts')).benchFirstLoad,
  typing: async () => (await import('../app/bench-typing.ts')).benchTyping,
  'app-size': async () => (await import('../app/bench-app-size.ts')).benchAppSize,
  llm: async () => (await import('./bench-llm.ts')).benchLlm,
  push: async () => (await import('./bench-push.ts')).benchPush,
  export: async () => (await import('./bench-export.ts')).benchExport,
  testers: async () => (await import('../testers/bench-testers.ts')).benchTesters,
  console: async () => (await import('./console/bench-console.ts')).benchConsole,
}
const IN_A_BROWSER = new Set(['typing', 'first-load'])

const [name = '', ...args] = process.argv.slice(2)
const load = BENCHES[name]
if (IN_A_BROWSER.has(name) && !installChromium()) {
  process.exitCode = 1
} else if (load) {
  const bench = await load()
  await bench(args)
} else if (name === '' || name.startsWith('-')) {
  const { benchThroughput } = await import('./throughput/bench-throughput.ts')
  await benchThroughput(process.argv.slice(2))
} else {
  console.error(`There is no bench "${name}": name one of ${Object.keys(BENCHES).join(', ')}, or none for throughput.`)
  process.exitCode = 2
}
