import { generateKeyPairSync } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseEnv } from 'node:util'
import { isStrongSecret } from '@truegul/service/is-strong-secret'
import { expect, test } from 'vitest'
import { runCommand } from '../command/run-command.ts'
import { readEnv } from '../env.ts'
import { MADE_FOR_COMPOSE } from './compose/compose-secrets.ts'

function folder() {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'truegul-env-'))
  const file = path.join(directory, '.env')
  return {
    file,
    read: () => parseEnv(fs.readFileSync(file, 'utf8')),
    async run(args: string[], value = '') {
      const lines: string[] = []
      const context = {
        ...readEnv({}, () => {}),
        print: (line: string) => void lines.push(line),
        readSecret: async () => value,
      }
      await runCommand(['secrets', ...args, '--host', 'compose', '--file', file], context)
      return lines.join('\n')
    },
    [Symbol.dispose]: () => fs.rmSync(directory, { recursive: true }),
  }
}

test('makes what the file lacks, readable by its owner only, keeps what is there, and prints no value', async () => {
  using at = folder()
  expect(await at.run(['put', '--dry-run'])).toContain('would make JWT_SECRET')
  expect(fs.existsSync(at.file)).toBe(false)
  fs.writeFileSync(at.file, '# ours\nPUBLIC_URL=https://truegul.example.org\nPOSTGRES_PASSWORD=kept-as-it-is\n')
  const said = await at.run(['put'])
  const { JWT_SECRET, CALLBACK_SECRET, POSTGRES_PASSWORD, PUBLIC_URL } = at.read()
  expect([JWT_SECRET, CALLBACK_SECRET].every((value) => isStrongSecret(value ?? ''))).toBe(true)
  expect({ POSTGRES_PASSWORD, PUBLIC_URL }).toEqual({
    POSTGRES_PASSWORD: 'kept-as-it-is',
    PUBLIC_URL: 'https://truegul.example.org',
  })
  expect(fs.readFileSync(at.file, 'utf8')).toMatch(/^# ours\n/)
  expect(fs.statSync(at.file).mode & 0o777).toBe(0o600)
  expect(said).not.toContain(JWT_SECRET)
  expect(await at.run(['put'])).toContain('nothing to do')
  expect(at.read()['JWT_SECRET']).toBe(JWT_SECRET)
})

test('what it makes is what docker-compose.yml cannot start without, but for the address', () => {
  const compose = fs.readFileSync(path.join(import.meta.dirname, '../../../docker-compose.yml'), 'utf8')
  const needed = new Set([...compose.matchAll(/\$\{(\w+):\?/g)].map(([, variable]) => variable))
  expect(needed).toEqual(new Set([...MADE_FOR_COMPOSE, 'PUBLIC_URL']))
})

test('check finds what is weak, missing, or readable by others', async () => {
  using at = folder()
  await expect(at.run(['check'])).rejects.toThrow(/There is no .*\.env; truegul secrets put --host compose makes it/)
  await at.run(['put'])
  expect(await at.run(['check'])).toMatch(/^JWT_SECRET +ok$/m)
  fs.appendFileSync(at.file, 'ANTHROPIC_API_KEY=wrong\n')
  await expect(at.run(['check'])).rejects.toThrow('ANTHROPIC_API_KEY')
  fs.chmodSync(at.file, 0o644)
  await expect(at.run(['check'])).rejects.toThrow('chmod 600')
})

test('keys of vendors stand on one line, as the servers read them', async () => {
  using at = folder()
  const pem = generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey.export({
    type: 'pkcs8',
    format: 'pem',
  })
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' })
  const account = { project_id: 'truegul', client_email: 'push@truegul.test', private_key: rsa, private_key_id: '1' }
  await at.run(['put', 'apns'], String(pem))
  await at.run(['put', 'fcm'], JSON.stringify(account, null, 2))
  expect(at.read()['APNS_KEY']?.replaceAll('\\n', '\n').trim()).toBe(String(pem).trim())
  expect(JSON.parse(at.read()['FCM_SERVICE_ACCOUNT'] ?? '')).toEqual(account)
  await at.run(['put'])
  expect(await at.run(['check'])).toMatch(/^APNS_KEY +ok$/m)
  expect(await at.run(['put', 'apns'], String(pem))).toContain('has this value already')
})

test('rotates in two steps, for one server of each kind', async () => {
  using at = folder()
  await expect(at.run(['rotate', 'jwt'])).rejects.toThrow('truegul secrets put --host compose')
  await at.run(['put'])
  const old = at.read()['JWT_SECRET']
  expect(await at.run(['rotate', 'jwt', '--dry-run'])).toContain('would give JWT_SECRET a new one before the old one')
  expect(at.read()['JWT_SECRET']).toBe(old)
  expect(await at.run(['rotate', 'jwt'])).toContain('a quarter of an hour later')
  const [next, kept] = (at.read()['JWT_SECRET'] ?? '').split(',')
  expect(kept).toBe(old)
  expect(await at.run(['check'])).toMatch(/^JWT_SECRET +rotating/m)
  await at.run(['rotate', 'jwt'])
  expect(at.read()['JWT_SECRET']).toBe(next)
  await expect(at.run(['put', 'jwt', '--random'])).rejects.toThrow('rotate jwt --host compose')
})
