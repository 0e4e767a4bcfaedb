import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import path from 'node:path'
import pg from 'pg'
import { createDatabases, type RoleName } from './create-databases.ts'
import { freePort, isPortFree } from './free-port.ts'
import { holdDirectory } from './hold-directory.ts'
import { initCluster } from './init-cluster.ts'
import { keepJson, readJson, writeJson } from './keep-json.ts'
import { makeDirectory } from './make-directory.ts'
import { postgresBinaries } from './postgres-binaries.ts'
import { allGone, clusterName, signal, stopServer } from './postgres-processes.ts'
import { runServer, type ServerOptions, superuserUrl } from './run-server.ts'
import { serverAccount } from './server-account.ts'
import { keepLogShort } from './server-log.ts'

export type EmbeddedPostgres = {
  /** Database `truegul` as `truegul_api`, which reads and writes its rows and can change no table. */
  databaseUrl: string
  /** Database `truegul` as its owner: for migrations. */
  migrationUrl: string
  /** Database `truegul_queue` as its owner, which cannot enter `truegul`. */
  queueUrl: string
  /** Database `postgres` as superuser: for tests and repairs, never for a server. */
  adminUrl: string
  port: number
  /** Of the main process, now; a restart changes it. */
  readonly pid: number
  /** A killed launcher had left a server running here; it was stopped before this one started. */
  stoppedOrphan: boolean
  /** Ends sessions, writes everything down, stops, and lets go of the directory. Again: nothing. */
  stop(): Promise<void>
  /** Stops, however it is, and starts again on the same port with the same passwords. */
  restart(): Promise<void>
  /** SIGKILL, as a crash of the machine would look to it; `restart` or a next start recovers. */
  kill(): Promise<void>
}

export type PostgresOptions = {
  /** Holds the cluster, its passwords (0600), its log and the lock. Made when absent. */
  dataDir: string
  /** Without it a free one, which later starts take again while it is free. */
  port?: number
  /** False gives durability away for speed; for tests, whose data nobody wants back. */
  durable?: boolean
  /** Called when the server ended without being asked to. */
  onUnexpectedExit?: () => void
}

/**
 * Starts the real PostgreSQL that npm brought, on 127.0.0.1 with passwords, as root or anybody.
 *
 * One process at a time works on a data directory. Whatever an earlier one left by kill -9 (a running server, half an
 * initdb, a stale pid file) is cleared away first.
 *
 * @throws LaunchError with a sentence for each thing a person can put right
 */
export async function startPostgres(options: PostgresOptions): Promise<EmbeddedPostgres> {
  const home = makeDirectory(options.dataDir)
  const letGo = await holdDirectory(home, PATIENCE_MS)
  try {
    return await startHeld(home, options, letGo)
  } catch (error) {
    letGo()
    throw error
  }
}

/** A launcher whose npm was killed stops by itself within this time; a start right after it need not fail. */
const PATIENCE_MS = 3_000

type Passwords = Record<RoleName | 'postgres', string>

async function startHeld(home: string, options: PostgresOptions, letGo: () => void): Promise<EmbeddedPostgres> {
  const { durable = true } = options
  const account = serverAccount(home)
  const binaries = postgresBinaries(home, account)
  const stoppedOrphan = await stopServer(path.join(home, 'data'))
  const passwords = keepJson<Passwords>(path.join(home, 'passwords.json'), () => ({
    postgres: newPassword(),
    ...newRolePasswords(),
  }))
  const superuserPassword = passwords.postgres
  // a directory from before there was a role knows no password for it
  const rolePasswords = { ...newRolePasswords(), ...passwords }
  await initCluster({ home, binaries, account, superuserPassword, durable })
  const port = options.port ?? (await rememberedPort(home))
  const serverOptions = { home, binaries, account, superuserPassword, port, durable }
  const server = await Server.start(serverOptions, options.onUnexpectedExit ?? (() => {}))
  try {
    await createDatabases(
      (database, work) => asSuperuser(superuserUrl(port, superuserPassword, database), work),
      rolePasswords,
    )
    writeJson(path.join(home, 'port.json'), port)
  } catch (error) {
    await server.stop()
    throw error
  }
  const letLogGrow = keepLogShort(home)
  const url = (role: RoleName, database: string) =>
    `postgres://${role}:${rolePasswords[role]}@127.0.0.1:${port}/${database}`
  return {
    databaseUrl: url('truegul_api', 'truegul'),
    migrationUrl: url('truegul_owner', 'truegul'),
    queueUrl: url('truegul_queue', 'truegul_queue'),
    adminUrl: superuserUrl(port, superuserPassword),
    port,
    stoppedOrphan,
    get pid() {
      return server.pid
    },
    restart: () => server.restart(),
    kill: () => server.kill(),
    async stop() {
      letLogGrow()
      await server.stop()
      letGo()
    },
  }
}

const newPassword = () => randomBytes(24).toString('base64url')

const newRolePasswords = (): Record<RoleName, string> => ({
  truegul_owner: newPassword(),
  truegul_api: newPassword(),
  truegul_queue: newPassword(),
})

async function rememberedPort(home: string): Promise<number> {
  const remembered = readJson<number>(path.join(home, 'port.json'))
  return remembered !== null && (await isPortFree(remembered)) ? remembered : freePort()
}

async function asSuperuser<T>(url: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: url })
  admin.on('error', () => {}) // the statement under way tells it
  await admin.connect()
  try {
    return await work(admin)
  } finally {
    await admin.end()
  }
}

/** The running process; a new one after each restart. */
class Server {
  readonly #options: ServerOptions
  readonly #onUnexpectedExit: () => void
  readonly #atExit = () => signal(this.pid, 'SIGINT')
  #child: ChildProcess
  #isAsked = false

  static async start(options: ServerOptions, onUnexpectedExit: () => void): Promise<Server> {
    return new Server(options, onUnexpectedExit, await runServer(options))
  }

  private constructor(options: ServerOptions, onUnexpectedExit: () => void, child: ChildProcess) {
    this.#options = options
    this.#onUnexpectedExit = onUnexpectedExit
    this.#child = child
    this.#watch(child)
  }

  get pid(): number {
    return this.#child.pid!
  }

  get #isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null
  }

  async stop(): Promise<void> {
    await this.#end('SIGINT')
  }

  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  async restart(): Promise<void> {
    await this.#end('SIGINT')
    this.#child = await runServer(this.#options)
    this.#isAsked = false
    this.#watch(this.#child)
  }

  #watch(child: ChildProcess): void {
    process.once('exit', this.#atExit)
    child.once('exit', () => {
      process.off('exit', this.#atExit)
      if (!this.#isAsked) this.#onUnexpectedExit()
    })
  }

  /** Sessions of a killed server outlive it for a moment, and PostgreSQL does not start beside them. */
  async #end(how: 'SIGINT' | 'SIGKILL'): Promise<void> {
    this.#isAsked = true
    if (this.#isRunning) {
      const exited = once(this.#child, 'exit')
      this.#child.kill(how)
      const tooLong = setTimeout(() => this.#child.kill('SIGQUIT'), 30_000)
      await exited
      clearTimeout(tooLong)
    }
    const data = path.join(this.#options.home, 'data')
    if (!(await allGone(clusterName(data), 10_000))) await stopServer(data)
  }
}
