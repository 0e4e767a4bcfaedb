import fs from 'node:fs'
import path from 'node:path'
import { buildConsole } from './build-console.ts'
import { buildWebApp } from './build-web-app.ts'

// npm run web-app -- FOLDER [CONSOLE_FOLDER]: the app for browsers as learners get it, and the operators' console, put into folders that
// do not exist yet

const DATA_DIR = path.join(import.meta.dirname, '../../../../.truegul')

const [folder, consoleFolder, ...more] = process.argv.slice(2)
if (folder === undefined || more.length > 0) {
  console.error('npm run web-app wants the name of a folder, and perhaps of another one for the console.')
  process.exit(2)
}
const builds = [[buildWebApp(DATA_DIR, 'small', console.error), folder] as const]
if (consoleFolder !== undefined) builds.push([buildConsole(DATA_DIR, console.error), consoleFolder])
for (const [built, to] of builds) {
  await built.done
  if (!fs.existsSync(built.folder)) process.exit(1)
  fs.cpSync(built.folder, to, { recursive: true })
}
