import { startPostgres } from './start-postgres.ts'

// A launcher of its own, to be killed: tells the parent test what startPostgres said.
const [dataDir = ''] = process.argv.slice(2)
try {
  const { databaseUrl, migrationUrl, pid, stoppedOrphan, stop } = await startPostgres({ dataDir })
  process.send?.({ databaseUrl, migrationUrl, pid, stoppedOrphan })
  process.on('disconnect', () => void stop().then(() => process.exit(0)))
} catch (error) {
  process.send?.({ refused: error instanceof Error ? error.message : String(error) })
  process.exit(1)
}
