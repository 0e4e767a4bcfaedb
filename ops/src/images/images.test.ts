import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type TruegulOnAws, truegulOnAws } from '@truegul/dev/testing/aws/truegul-on-aws'
import { names } from '@truegul/production/names'
import { afterEach, beforeEach, expect, test } from 'vitest'

const REGISTRY = '123456789012.dkr.ecr.ap-northeast-2.amazonaws.com'
let on: TruegulOnAws
let directory: string
let searched: string | undefined

beforeEach(async () => {
  on = await truegulOnAws()
  directory = await mkdtemp(path.join(tmpdir(), 'truegul-engine-'))
  searched = process.env['PATH']
  process.env['PATH'] = directory
})
afterEach(async () => {
  process.env['PATH'] = searched
  await rm(directory, { recursive: true })
  await on[Symbol.asyncDispose]()
})

/** An engine that writes down what it was asked, and what came through its standard input. */
async function engine(name: string, fails = 'nothing'): Promise<void> {
  const file = path.join(directory, name)
  const script = `#!/bin/sh
echo "$*" >> ${directory}/asked
case "$1" in login) while IFS= read -r line || [ -n "$line" ]; do echo "$line" >> ${directory}/typed; break; done;; ${fails}) exit 7;; esac
exit 0
`
  await writeFile(file, script)
  await chmod(file, 0o755)
}

const asked = async () =>
  (await readFile(path.join(directory, 'asked'), 'utf8'))
    .trim()
    .split('\n')
    .filter((line) => line !== '--version')

test('pushes what was built, under the registry’s name; the password is in no list of processes', async () => {
  await engine('docker')
  const done = await on.run('images', 'push', 'all', '--tag', 'v3')
  expect(done).toMatchObject({
    status: 0,
    out: `pushed ${REGISTRY}/truegul-api-server:v3\npushed ${REGISTRY}/truegul-ml-server:v3`,
  })
  expect((await asked()).slice(0, 3)).toEqual([
    `login --username AWS --password-stdin ${REGISTRY}`,
    `tag truegul-api-server:v3 ${REGISTRY}/truegul-api-server:v3`,
    `push ${REGISTRY}/truegul-api-server:v3`,
  ])
  expect(await readFile(path.join(directory, 'typed'), 'utf8')).toContain('token-of-the-registry')
  // Which release runs is the word of deploy.
  expect(on.aws.writes()).toEqual([])
})

test('the first image of all is the one that the infrastructure deploys', async () => {
  await engine('buildah')
  on.aws.parameters.values.set(names.imageTag['api-server'], 'none')
  await on.run('images', 'push', 'api', '--tag', 'v3')
  expect(on.aws.parameters.values.get(names.imageTag['api-server'])).toBe('v3')
})

test('a tag that is there already is refused, and nothing is pushed', async () => {
  await engine('docker')
  const done = await on.run('images', 'push', 'ml', '--tag', 'v1')
  expect(done).toMatchObject({ status: 1 })
  expect(done.error).toMatch(/truegul-ml-server:v1 is in the registry already \(sha256:1\)/)
  expect(await asked()).toEqual([])
})

test('builds from the Dockerfile of this clone', async () => {
  await engine('podman')
  expect(await on.run('images', 'build', 'ml', '--tag', 'v3')).toMatchObject({ status: 0, out: 'built ml-server:v3' })
  const root = path.join(import.meta.dirname, '../../..')
  expect(await asked()).toEqual([
    `build --format docker --build-arg VERSION=v3 --target ml-server --tag truegul-ml-server:v3 ${root}`,
  ])
})

test('--dry-run needs no engine and changes nothing', async () => {
  const done = await on.run('images', 'push', 'api', '--tag', 'v3', '--dry-run')
  expect(done).toMatchObject({ status: 0, out: `would push ${REGISTRY}/truegul-api-server:v3` })
  expect(on.aws.writes()).toEqual([])
})

test('says what is missing: an engine, a repository; and what failed', async () => {
  expect((await on.run('images', 'push', 'api', '--tag', 'v3')).error).toMatch(/Images need docker, podman, buildah/)
  await engine('docker', 'push')
  expect((await on.run('images', 'push', 'api', '--tag', 'v3')).error).toMatch(/docker push ended with exit code 7/)
  on.aws.images.repositories.clear()
  expect((await on.run('images', 'push', 'api', '--tag', 'v3')).error).toMatch(/no repository truegul-api-server/)
})
