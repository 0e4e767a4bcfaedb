import type { Service } from '@truegul/production/names'
import type { Aws } from '../../aws/connect-aws.ts'
import { findImage } from './need-image.ts'
import { type PastDeployment, revisionNumber } from './read-history.ts'
import { type Revision, readRevision } from './read-revision.ts'

/**
 * The newest revision before another one that was in service, can still be started and has its image; null when there is none.
 * With a tag: the newest of that tag.
 */
export async function findEarlierRevision(
  aws: Aws,
  service: Service,
  { history, before, tag }: { history: PastDeployment[]; before: string; tag: string | null },
): Promise<Revision | null> {
  const good = history.filter(({ isGood, number }) => isGood && number < revisionNumber(before))
  for (const name of new Set(good.map(({ revision }) => revision))) {
    const revision = await readRevision(aws, name)
    if (!revision.isActive || (tag !== null && revision.tag !== tag)) continue
    if ((await findImage(aws, service, revision.tag)) !== null) return revision
  }
  return null
}
