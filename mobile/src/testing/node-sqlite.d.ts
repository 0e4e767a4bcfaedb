/** Of Node, only what a test's phone needs: the app itself must not see Node's types. */
declare module 'node:sqlite' {
  export type StatementSync = {
    all(...values: unknown[]): unknown[]
    get(...values: unknown[]): unknown
    columns(): { name: string }[]
  }

  export class DatabaseSync {
    constructor(path: string)
    readonly isTransaction: boolean
    exec(source: string): void
    prepare(source: string): StatementSync
    close(): void
  }
}
