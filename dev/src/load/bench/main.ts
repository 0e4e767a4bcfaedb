// npm run bench [-- judge | detector | start | first-load | typing | app-size | llm | push | export | testers]: each writes its page in docs/measurements

import { installChromium } from './kit/install-chromium.ts'

const [what, ...args] = process.argv.slice(2)
const needsBrowser = what === 'typing' || what === 'first-load'

if (needsBrowser && !installChromium()) {
  process.exitCode = 1
} else if (what === 'judge') {
  const { benchJudge } = await import('./bench-judge.ts')
  await benchJudge(args)
} else if (what === 'detector') {
  const { benchDetector } = await import('./bench-detector.ts')
  await benchDetector()
} else if (what === 'start') {
  const { benchStart } = await import('./bench-start.ts')
  await benchStart()
} else if (what === 'typing') {
  const { benchTyping } = await import('../app/bench-typing.ts')
  await benchTyping()
} else if (what === 'first-load') {
  const { benchFirstLoad } = await import('../app/bench-first-load.ts')
  await benchFirstLoad()
} else if (what === 'app-size') {
  const { benchAppSize } = await import('../app/bench-app-size.ts')
  await benchAppSize()
} else if (what === 'export') {
  const { benchExport } = await import('./bench-export.ts')
  await benchExport()
} else if (what === 'testers') {
  const { benchTesters } = await import('../testers/bench-testers.ts')
  await benchTesters()
} else if (what === 'llm') {
  const { benchLlm } = await import('./bench-llm.ts')
  await benchLlm(args)
} else if (what === 'push') {
  const { benchPush } = await import('./bench-push.ts')
  await benchPush()
} else {
  const { benchThroughput } = await import('./throughput/bench-throughput.ts')
  await benchThroughput(process.argv.slice(2))
}
