import { expect, test } from 'vitest'
import { COMMANDS } from '../commands.ts'
import { readEnv } from '../env.ts'
import { UsageError } from './command.ts'
import { runCommand } from './run-command.ts'

async function run(...args: string[]): Promise<string> {
  const lines: string[] = []
  const env = readEnv({}, () => {})
  await runCommand(args, { ...env, print: (line) => lines.push(line) })
  return lines.join('\n')
}

test('the help names every command, and every command has help of its own that needs no database', async () => {
  const help = await run('--help')
  for (const name of Object.keys(COMMANDS)) {
    expect(help).toContain(name)
    expect(await run(name, '--help')).toContain(`Usage: truegul ${name}`)
  }
  expect(await run()).toBe(help)
})

test.each([
  ['nonsense'],
  ['constructor'],
  ['migrate'],
  ['migrate', 'sideways'],
  ['migrate', 'up', '3'],
  ['migrate', 'down', '0'],
  ['migrate', 'down', 'two'],
  ['migrate', 'up', '--force'],
  ['invites'],
  ['invites', 'create', '--uses', '0'],
  ['invites', 'create', '--days', '1.5'],
  ['invites', 'create', '--note'],
  ['invites', 'list', 'everything'],
  ['costs', 'all'],
  ['costs', 'estimate', 'more'],
  ['costs', 'report', '--host', 'moon'],
  ['secrets'],
  ['secrets', 'rotate', 'smtp'],
  ['preflight', 'now'],
  ['checklist', '--host', 'moon'],
  ['verify'],
  ['verify', '--url', 'truegul.example.org'],
  ['verify', '--url', 'https://truegul.example.org/app'],
  ['verify', '--url', 'https://truegul.example.org', '--within', '0'],
  ['costs', '--month', '2026-13'],
  ['costs', '--month', 'november'],
  ['deploy'],
  ['deploy', 'web', '--tag', 'v2'],
  ['deploy', 'api'],
  ['deploy', 'api', '--tag', 'latest'],
  ['deploy', 'api', '--tag', 'v2', '--minutes', '0'],
  ['rollback', 'everything'],
  ['rollback', 'database'],
  ['rollback', 'database', '--to', '18'],
  ['images', 'push', 'api'],
  ['images', 'burn', 'api', '--tag', 'v2'],
  ['logs', 'web'],
  ['logs', 'api', '--since', 'yesterday'],
  ['pause', 'now'],
  ['migrate', 'up', '--host', 'moon'],
  ['migrate', 'up', '--tag', 'v2'],
  ['migrate', 'up', '--to', '018_x'],
  ['migrate', 'down', '2', '--to', '018_x'],
])('does not understand: %s %s %s', async (...args) => {
  await expect(run(...args)).rejects.toThrow(UsageError)
})
