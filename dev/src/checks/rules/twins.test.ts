import fs from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const SOURCE = path.join(import.meta.dirname, '../../../../mobile/src')

/** Files of the app that browsers have their own of: the compiler reads only one of the two. */
const twins = fs
  .globSync('**/*.web.{ts,tsx}', { cwd: SOURCE })
  .sort()
  .map((web) => ({ web, phone: web.replace('.web.', '.') }))

test('there are twins to compare', () => {
  expect(twins.length).toBeGreaterThan(5)
})

// The compiler reads the phones' one: what it has, a browser's must have. More is for other files of the web.
test.each(twins)('$web exports what its twin for phones exports', ({ web, phone }) => {
  expect(exportsOf(web)).toEqual(expect.arrayContaining(exportsOf(twinOf(phone))))
})

/** The twin may be `.ts` where the other is `.tsx`. */
function twinOf(phone: string): string {
  const found = [phone, phone.replace(/tsx?$/, 'ts'), phone.replace(/tsx?$/, 'tsx')].find((file) =>
    fs.existsSync(path.join(SOURCE, file)),
  )
  if (!found) throw new Error(`${phone} is missing: phones would get nothing, and the compiler would not say so.`)
  return found
}

/** Names of the values that a file exports; types are the compiler's. */
function exportsOf(file: string): string[] {
  const text = fs.readFileSync(path.join(SOURCE, file), 'utf8')
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  return source.statements.flatMap(namesOf)
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isExportAssignment(statement)) return ['default']
  if (ts.isExportDeclaration(statement)) {
    const clause = statement.exportClause
    return clause && ts.isNamedExports(clause) && !statement.isTypeOnly
      ? clause.elements.map(({ name }) => name.text)
      : []
  }
  const isExported =
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  if (!isExported) return []
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({ name }) => name.getText())
  const isNamed = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)
  return isNamed ? [statement.name?.text ?? 'default'] : []
}
