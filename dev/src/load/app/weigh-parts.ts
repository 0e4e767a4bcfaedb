import fs from 'node:fs'
import { eachMapping, type SourceMapInput, TraceMap } from '@jridgewell/trace-mapping'

/** Bytes of a minified script by the part they come from, as its source map tells: a library, or a folder of ours. */
export function weighParts(script: string): Map<string, number> {
  // Beside the bundler's: what runs before the first paint.
  if (!fs.existsSync(`${script}.map`)) return new Map([['mobile/public', fs.statSync(script).size]])
  const lines = fs.readFileSync(script, 'utf8').split('\n')
  const map = new TraceMap(JSON.parse(fs.readFileSync(`${script}.map`, 'utf8')) as SourceMapInput)
  const marks: { line: number; column: number; part: string }[] = []
  eachMapping(map, ({ generatedLine, generatedColumn, source }) => {
    marks.push({ line: generatedLine - 1, column: generatedColumn, part: partOf(source) })
  })
  const parts = new Map<string, number>()
  for (const [index, { line, column, part }] of marks.entries()) {
    const next = marks[index + 1]
    const end = next?.line === line ? next.column : lines[line]!.length
    parts.set(part, (parts.get(part) ?? 0) + Buffer.byteLength(lines[line]!.slice(column, end)))
  }
  return parts
}

function partOf(source: string | null): string {
  if (source === null) return 'the bundler'
  const library = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)
  if (library) return library[1]!
  const ours = /(mobile\/src\/[^/]+|packages\/[^/]+)/.exec(source)
  return ours?.[1] ?? 'the bundler'
}
