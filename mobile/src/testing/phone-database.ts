import { DatabaseSync, type StatementSync } from 'node:sqlite'

type Value = string | number | null
type Row = Record<string, Value>

/**
 * SQLite as expo-sqlite asks a phone for it, by Node's SQLite. All of expo-sqlite's TypeScript runs; only the layer of Swift and
 * Kotlin, which is nothing but calls of SQLite, is not there. What the app's stores need, no more.
 */
class NativeDatabase {
  readonly sqlite = new DatabaseSync(':memory:')

  initSync(): void {}

  isInTransactionSync(): boolean {
    return this.sqlite.isTransaction
  }

  execSync(source: string): void {
    this.sqlite.exec(source)
  }

  prepareSync(statement: NativeStatement, source: string): void {
    statement.prepared = this.sqlite.prepare(source)
  }

  closeSync(): void {
    this.sqlite.close()
  }
}

class NativeStatement {
  prepared: StatementSync | null = null
  private rows: Value[][] = []

  /** Runs it, answers its first row, and keeps the others for the calls that follow. */
  runSync(database: NativeDatabase, params: Record<string, Value>) {
    const [first, ...rest] = this.statement().all(...Object.values(params)) as Row[]
    this.rows = rest.map((row) => Object.values(row))
    const counted = database.sqlite.prepare('SELECT changes() AS changes, last_insert_rowid() AS id').get() as Row
    return {
      changes: Number(counted['changes']),
      lastInsertRowId: Number(counted['id']),
      firstRowValues: Object.values(first ?? {}),
    }
  }

  getAllSync(): Value[][] {
    return this.rows.splice(0)
  }

  stepSync(): Value[] | null {
    return this.rows.shift() ?? null
  }

  resetSync(): void {}

  getColumnNamesSync(): string[] {
    return this.statement()
      .columns()
      .map(({ name }) => name)
  }

  finalizeSync(): void {
    this.prepared = null
  }

  private statement(): StatementSync {
    if (!this.prepared) throw new Error('The statement was not prepared, or is done with.')
    return this.prepared
  }
}

export const phoneDatabase = {
  NativeDatabase,
  NativeStatement,
  defaultDatabaseDirectory: '/documents/SQLite',
  ensureDatabasePathExistsSync: () => {},
}
