import type pg from 'pg'
import type { Aws } from '../aws/connect-aws.ts'

/** Where CI is asked of, and of which commit; null: the one that is checked out. */
export type GitHub = { repository: string | null; token: string | null; api: string; commit: string | null }

/** What one line of a list came to. `unknown`: nobody can see it from here, which is no failure and no success. */
export type Seen = { state: 'done' | 'not-done' | 'unknown'; detail: string; todo?: string }

export type Check = Seen & { list: string; line: string }

/** Where looks look. What is null cannot be asked from here. */
export type World = {
  aws: Aws | null
  /** Of the AWS account; null without AWS. */
  account: string | null
  /** Where people reach TrueGul. */
  url: string | null
  database: pg.Client | null
  /** Its address, for what connects by itself. */
  databaseUrl: string | null
  /** Of the release: images are looked for under it. */
  tag: string | null
  github: GitHub
  /** The file for docker-compose, where that is the host. */
  envFile: string | null
  stateDirectory: string
  now: Date
}

export type Look = (world: World) => Promise<Seen>

/** A line of the plan and what is looked at for it: the first look that is not done is what the line says. */
export type Line = { line: string; looks: readonly Look[] }
export type List = { list: string; lines: readonly Line[] }

export const done = (detail: string): Seen => ({ state: 'done', detail })
export const notDone = (detail: string, todo: string): Seen => ({ state: 'not-done', detail, todo })
export const unknown = (detail: string, todo: string): Seen => ({ state: 'unknown', detail, todo })

const NO_AWS = 'AWS is not asked for this host'
const NO_DATABASE = unknown(
  'the database is not reachable from here',
  'run this with DATABASE_URL where the database can be reached',
)

/** A look at AWS. */
export const lookAtAws =
  (look: (aws: Aws, world: World) => Promise<Seen>): Look =>
  async (world) =>
    world.aws === null ? unknown(NO_AWS, 'nothing, where TrueGul does not run on AWS') : look(world.aws, world)

/** A look at the rows. */
export const lookAtRows =
  (look: (database: pg.Client, world: World) => Promise<Seen>): Look =>
  async (world) =>
    world.database === null ? NO_DATABASE : look(world.database, world)
