import { buildah } from '../build/buildah.ts'

/** What an image says about how it is run. */
export type ImageConfig = {
  env: Record<string, string>
  entrypoint: string[]
  command: string[]
  user: string
  at: string
}

type Inspected = {
  Docker: { config: { Env: string[]; Entrypoint: string[]; Cmd: string[]; User: string; WorkingDir: string } }
}

export function readImageConfig(name: string): ImageConfig {
  const { config } = (JSON.parse(buildah('inspect', '--type', 'image', name)) as Inspected).Docker
  const pairs = config.Env.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)] as const)
  return {
    env: Object.fromEntries(pairs),
    entrypoint: config.Entrypoint,
    command: config.Cmd,
    user: config.User,
    at: config.WorkingDir,
  }
}
