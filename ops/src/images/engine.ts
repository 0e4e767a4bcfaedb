import { spawn } from 'node:child_process'
import { CommandError } from '../command/command.ts'

/** Programs that build and push images, in the order in which they are looked for. */
const ENGINES = ['docker', 'podman', 'buildah'] as const
export type Engine = (typeof ENGINES)[number]

/** The first engine of this machine that answers. @throws CommandError without one */
export async function findEngine(): Promise<Engine> {
  for (const engine of ENGINES) if (await answers(engine)) return engine
  throw new CommandError(
    `Images need ${ENGINES.join(', ')}: install one of them, or let the deploy workflow build and push.`,
  )
}

/** Runs an engine, its output beside ours. @throws CommandError unless it ends with 0 */
export async function runEngine(engine: Engine, args: string[], input = ''): Promise<void> {
  const child = spawn(engine, args, { stdio: ['pipe', 2, 2] })
  child.stdin?.on('error', () => {})
  child.stdin?.end(input)
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))
  if (code === 0) return
  throw new CommandError(
    `${engine} ${args[0]} ended with exit code ${code}; what it said stands above. Repeat the command.`,
  )
}

function answers(engine: Engine): Promise<boolean> {
  const child = spawn(engine, ['--version'], { stdio: 'ignore' })
  return new Promise((resolve) => child.on('error', () => resolve(false)).on('close', (code) => resolve(code === 0)))
}
