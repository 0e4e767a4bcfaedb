import { Readable } from 'node:stream'
import type { Parsed } from '@truegul/contract'
import type { exportCalibration as operation } from '@truegul/contract/console'
import { noteAction, type Statement } from '@truegul/operators'
import type { Context } from '../context.ts'
import type { Body, OperatorCall } from '../handler.ts'
import { act } from '../operators/act.ts'

/** Neither who wrote it nor when: the order is that of a hash. */
const list: Statement = {
  name: 'export-calibration',
  text: `
    select jsonb_build_object('promptId', s.prompt_id, 'text', s.text, 'rubric', r.rubric_version, 'scorer', r.scorer,
      'machine', (select jsonb_object_agg(c.criterion, c.score) from criterion_scores c where c.submission_id = a.submission_id),
      'person', a.scores) as line
    from appeals a join submissions s on s.id = a.submission_id join scoring_results r on r.submission_id = a.submission_id
    where a.settled_at is not null and a.may_be_kept order by md5(a.submission_id::text)`,
}

/** Essays that a person scored, of learners who agreed to that, to make the judge better: a JSON object a line. */
export async function exportCalibration(
  context: Context,
  { reason }: Parsed<typeof operation>,
  call: OperatorCall,
): Promise<Body> {
  const { lines } = await act(context, call, 'export-calibration', async (query, actor) => {
    await noteAction(query, actor, { action: 'export-calibration', reason })
    return { lines: await query<{ line: object }>(list, []) }
  })
  const body = Readable.from([lines.map(({ line }) => `${JSON.stringify(line)}\n`).join('')])
  return { type: 'application/x-ndjson', fileName: 'calibration.ndjson', body }
}
