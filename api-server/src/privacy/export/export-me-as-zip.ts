import type { Context } from '../../context.ts'
import type { Body, LearnerCall } from '../../handler.ts'
import { jsonExport } from './json-export.ts'
import { pageExport } from './page-export.ts'
import { startExport } from './start-export.ts'
import { zip } from './zip.ts'

/** The same as exportMe for people: the JSON, and a page to open in any browser. */
export const exportMeAsZip = (context: Context, _input: object, call: LearnerCall): Promise<Body> =>
  startExport(context, call, {
    type: 'application/zip',
    fileName: 'truegul.zip',
    write: (user) =>
      zip([
        { name: 'truegul.json', content: jsonExport(context, user) },
        { name: 'truegul.html', content: pageExport(context, user) },
      ]),
  })
