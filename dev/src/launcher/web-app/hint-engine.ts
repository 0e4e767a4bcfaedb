import fs from 'node:fs'
import path from 'node:path'

/**
 * Tells Chromium of each script that the page names that all its functions are wanted: it then compiles them beside the download, on
 * another thread, and not one by one as the app starts. Other browsers read a comment.
 */
const HINT = '//# allFunctionsCalledOnLoad\n'

/** Marks the scripts of the first load of a web build. Screens that come late are small, and not all of one runs when it is shown. */
export function hintEngine(folder: string): void {
  const page = fs.readFileSync(path.join(folder, 'index.html'), 'utf8')
  for (const [, src] of page.matchAll(/<script src="(\/_expo\/[^"]+)"/g)) {
    const file = path.join(folder, src!)
    fs.writeFileSync(file, HINT + fs.readFileSync(file, 'utf8'))
  }
}
