#!/usr/bin/env node
import { ending } from './ending.ts'
import { readEnv } from './env.ts'
import { runCommand } from './run-command.ts'

const remark = (line: string) => console.error(`truegul: ${line}`)

try {
  const env = readEnv(process.env, remark)
  await runCommand(process.argv.slice(2), { ...env, print: (line) => console.log(line) })
} catch (error) {
  const { exitCode, sentence } = ending(error)
  remark(sentence)
  process.exitCode = exitCode
}
