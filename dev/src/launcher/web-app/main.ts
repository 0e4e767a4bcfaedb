import fs from 'node:fs'
import path from 'node:path'
import { buildWebApp } from './build-web-app.ts'

// npm run web-app -- FOLDER: the app for browsers as learners get it, put into a folder that does not exist yet

const [folder, ...more] = process.argv.slice(2)
if (folder === undefined || more.length > 0) {
  console.error('npm run web-app wants the name of one folder.')
  process.exit(2)
}
const built = buildWebApp(path.join(import.meta.dirname, '../../../../.truegul'), 'small', console.error)
await built.done
if (!fs.existsSync(built.folder)) process.exit(1)
fs.cpSync(built.folder, folder, { recursive: true })
