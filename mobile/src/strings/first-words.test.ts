import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { en as firstWords } from './first-words'
import { en as lateWords } from './late-words'

const SRC = path.join(import.meta.dirname, '..')
/** What can be on the screen before any late one is there. */
const STARTS = ['app/_layout.tsx', 'app/(tabs)/_layout.tsx', 'app/login.tsx', 'app/+not-found.tsx']

test('what is drawn before a late screen asks for no word that comes with one', () => {
  const files = [...reached(STARTS.map((start) => path.join(SRC, start)))]
  expect(files.length).toBeGreaterThan(50)
  const late = Object.keys(lateWords).filter((key) => !(key in firstWords))
  const asked = files.flatMap((file) =>
    [...fs.readFileSync(file, 'utf8').matchAll(/['"`]([a-z]+\.[\w-]*)(\$\{)?/g)].flatMap(([, key, isOpen]) =>
      late
        .filter((each) => (isOpen ? each.startsWith(key!) : each.replace(/_(one|other)$/, '') === key))
        .map((each) => `${path.relative(SRC, file)}: ${each}`),
    ),
  )
  expect(asked).toEqual([])
})

/** These files and all that they import at once: what `import()` fetches later is not among it. */
function reached(starts: readonly string[], found = new Set<string>()): Set<string> {
  for (const file of starts) {
    if (found.has(file)) continue
    found.add(file)
    const imported = [...fs.readFileSync(file, 'utf8').matchAll(/(?:from|^import) '([@.][^']*)'/gm)]
    reached(
      imported.flatMap(([, name]) => filesOf(path.resolve(path.dirname(file), name!.replace(/^@\//, `${SRC}/`)))),
      found,
    )
  }
  return found
}

/** A module of ours, on each platform that has its own. */
const filesOf = (module: string): string[] =>
  ['.ts', '.tsx', '.web.ts', '.web.tsx'].map((ending) => module + ending).filter((file) => fs.existsSync(file))
