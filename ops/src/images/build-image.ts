import path from 'node:path'
import { names, type Service } from '@truegul/production/names'
import { type Engine, runEngine } from './engine.ts'

const ROOT = path.join(import.meta.dirname, '../../..')

/** Builds a server's image from the Dockerfile of this clone, under the repository's name and the tag. @throws CommandError */
export function buildImage(engine: Engine, service: Service, tag: string): Promise<void> {
  const image = `${names.repository[service]}:${tag}`
  // The other formats leave HEALTHCHECK out.
  const format = engine === 'docker' ? [] : ['--format', 'docker']
  return runEngine(engine, [
    'build',
    ...format,
    '--build-arg',
    `VERSION=${tag}`,
    '--target',
    service,
    '--tag',
    image,
    ROOT,
  ])
}
