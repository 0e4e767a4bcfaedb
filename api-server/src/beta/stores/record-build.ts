import type { Output, Parsed } from '@truegul/contract'
import type { recordBuild as operation } from '@truegul/contract/console'
import { noteAction, type Statement } from '@truegul/operators'
import type { Context } from '../../context.ts'
import type { OperatorCall } from '../../handler.ts'
import { act } from '../../operators/act.ts'

const record: Statement = {
  name: 'record-build',
  text: `
    insert into beta_builds (store, version, uploaded_on) values ($1, $2, $3)
    on conflict (store, version) do update set uploaded_on = excluded.uploaded_on
    where beta_builds.uploaded_on <> excluded.uploaded_on returning 1`,
}

/** Keeps that a build was uploaded, so that its end is told in time. */
export async function recordBuild(
  context: Context,
  { store, version, uploadedOn, reason }: Parsed<typeof operation>,
  call: OperatorCall,
): Promise<Output<typeof operation>> {
  return act(context, call, 'record-build', async (query, actor) => {
    const rows = await query(record, [store, version, uploadedOn])
    await noteAction(query, actor, { action: 'record-build', reason: `${store} ${version}: ${reason}`.slice(0, 500) })
    return { changed: rows.length > 0 }
  })
}
