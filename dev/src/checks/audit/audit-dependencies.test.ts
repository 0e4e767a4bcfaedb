import { randomInt } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { auditDependencies } from './audit-dependencies.ts'

let registry: http.Server | undefined
afterEach(() => registry?.close())

/** A registry that answers every question for advisories so. */
async function startRegistry(status: number, advisories: object): Promise<Record<string, string>> {
  registry = http.createServer((request, response) => {
    const isQuestion = request.url?.includes('/advisories') ?? false
    response.writeHead(isQuestion ? status : 404, { 'content-type': 'application/json' })
    response.end(JSON.stringify(isQuestion ? advisories : {}))
  })
  await new Promise<void>((resolve) => registry?.listen(0, '127.0.0.1', resolve))
  return { npm_config_registry: `http://127.0.0.1:${(registry.address() as AddressInfo).port}/` }
}

/** npm remembers a hole by its id. */
const hole = (severity: string) => ({
  fastify: [
    {
      ...{ id: randomInt(2 ** 31), url: 'https://advisories.test/1', title: 'a hole', severity },
      ...{ vulnerable_versions: '<999', cwe: [], cvss: { score: 0, vectorString: null } },
    },
  ],
})

test('a severe hole in a library that ships is named', async () => {
  const audit = await auditDependencies(await startRegistry(200, hole('critical')))
  expect(audit.verdict).toBe('holes')
  expect(audit.words).toMatch(/^ {2}fastify .*: critical$/m)
})

test('no hole, or a small one, stops nothing', async () => {
  expect(await auditDependencies(await startRegistry(200, {}))).toMatchObject({ verdict: 'clean' })
  registry?.close()
  expect(await auditDependencies(await startRegistry(200, hole('low')))).toMatchObject({ verdict: 'clean' })
})

test('a registry that does not tell, or is not there, is said aloud and stops nothing', async () => {
  const refusing = await startRegistry(405, {})
  expect(await auditDependencies(refusing)).toMatchObject({ verdict: 'skipped' })
  registry?.close()
  const gone = { npm_config_registry: 'http://127.0.0.1:9/' }
  expect((await auditDependencies(gone)).words).toMatch(/^SKIPPED /)
})
