import type { Service } from '@truegul/production/names'
import { type Command, UsageError } from '../../command/command.ts'
import { parseArguments } from '../../command/parse-arguments.ts'
import { buildImage } from '../../images/build-image.ts'
import { findEngine } from '../../images/engine.ts'
import { pushImage } from '../../images/push-image.ts'
import { readTag } from '../../release/read-release-arguments.ts'
import { isServerWord, SERVERS } from '../../release/server-words.ts'

/** `truegul images` */
export const images: Command = {
  summary: "builds the servers' images and pushes them into the registry",
  help: `truegul images: builds the servers' images and pushes them into the registry

Usage: truegul images build api|ml|all --tag TAG [--json] [--dry-run]
       truegul images push api|ml|all --tag TAG [--json] [--dry-run]

Uses docker, podman or buildah, whichever is here. A tag that is in the registry already is refused: it never changes what it means,
so each release has a tag of its own, such as v0.1.0. When a push of all was cut off between the two, push the other one alone.`,
  async run(args, context) {
    const { values, positionals } = parseArguments(args, {
      tag: { type: 'string' },
      json: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    })
    const [verb, what, ...more] = positionals
    if (more.length > 0) throw new UsageError(`Too many arguments after "images ${verb} ${what}".`)
    if (verb !== 'build' && verb !== 'push')
      throw new UsageError(`truegul images wants build or push, not "${verb ?? ''}".`)
    const tag = readTag(values.tag)
    const services = readServices(what)
    const dryRun = values['dry-run']
    // What would be done needs no engine.
    const engine = dryRun ? 'docker' : await findEngine()
    const done: string[] = []
    for (const service of services) {
      if (verb === 'push')
        done.push(await pushImage({ aws: context.aws(), engine, dryRun, remark: context.remark }, service, tag))
      else if (!dryRun) await buildImage(engine, service, tag)
      if (verb === 'build') done.push(`${service}:${tag}`)
    }
    if (values.json) return context.print(JSON.stringify({ dryRun, images: done }, null, 2))
    const did = { build: ['built', 'would build'], push: ['pushed', 'would push'] }[verb][dryRun ? 1 : 0]
    for (const image of done) context.print(`${did} ${image}`)
  },
}

/** @throws UsageError */
function readServices(what: string | undefined): Service[] {
  if (what === 'all') return Object.values(SERVERS)
  if (isServerWord(what)) return [SERVERS[what]]
  throw new UsageError(`truegul images wants api, ml or all, not "${what ?? ''}".`)
}
