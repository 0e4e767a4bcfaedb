#!/usr/bin/env node
import { ending } from './command/ending.ts'
import { runCommand } from './command/run-command.ts'
import { readEnv } from './env.ts'
import { SEALED_COMMAND } from './on-aws/sealed-task.ts'

const remark = (line: string) => console.error(`truegul: ${line}`)
const [first, ...rest] = process.argv.slice(2)

try {
  if (first === SEALED_COMMAND) {
    const { runSealed } = await import('./on-aws/run-sealed.ts')
    process.exitCode = await runSealed(rest, process.env)
  } else {
    const env = readEnv(process.env, remark)
    await runCommand(process.argv.slice(2), { ...env, print: (line) => console.log(line) })
  }
} catch (error) {
  const { exitCode, sentence } = ending(error)
  remark(sentence)
  process.exitCode = exitCode
}
