import { readFile } from 'node:fs/promises'
import type { FastifyReply } from 'fastify'
import { notBuiltPage, oneMomentPage } from './one-moment.ts'
import { readWebApp, type WebFile } from './read-web-app.ts'

/** A build for browsers in a folder, held in memory once it is there. */
export type Build = {
  files: () => Promise<ReadonlyMap<string, WebFile> | null>
  /** A file by its address in the build, `/index.html`; null where there is none, or no build yet. */
  find: (address: string) => Promise<WebFile | null>
  /** In place of the shell: asks for a moment, or says why the build, by `<folder>.failed`, will never come. */
  sendNotYet: (reply: FastifyReply, pagePolicy: string) => Promise<FastifyReply>
}

export function openBuild(folder: string): Build {
  let loaded: Promise<ReadonlyMap<string, WebFile> | null> | null = null
  const files = async () => {
    loaded ??= readWebApp(folder)
    const read = await loaded
    if (read === null) loaded = null
    return read
  }
  return {
    files,
    find: async (address) => (await files())?.get(address) ?? null,
    async sendNotYet(reply, pagePolicy) {
      const reason = await readFile(`${folder}.failed`, 'utf8').catch(() => null)
      reply.header('content-security-policy', pagePolicy).type('text/html; charset=utf-8')
      return reply.code(reason === null ? 200 : 500).send(reason === null ? oneMomentPage() : notBuiltPage(reason))
    },
  }
}
