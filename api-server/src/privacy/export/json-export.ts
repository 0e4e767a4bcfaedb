import type { User } from '@truegul/contract'
import type { Context } from '../../context.ts'
import { readSection } from './read-section.ts'
import { SECTIONS } from './sections.ts'

/** The export as JSON, in pieces of a page. */
export async function* jsonExport(context: Context, user: User): AsyncGenerator<string> {
  yield `{"user":${JSON.stringify(user)},"exportedAt":${JSON.stringify(new Date())}`
  for (const section of SECTIONS) {
    yield `,${JSON.stringify(section.name)}:[`
    let isFirst = true
    for await (const rows of readSection(context, section, user.id)) {
      if (rows.length === 0) continue
      const list = JSON.stringify(rows).slice(1, -1)
      yield isFirst ? list : `,${list}`
      isFirst = false
    }
    yield ']'
  }
  yield '}'
}
