import type { listReaders, Read } from '@truegul/contract'
import type { TFunction } from 'i18next'
import { providerNames } from '@/features/account/consent/provider-names'

export type Reader = Read<typeof listReaders.output>['items'][number]
/** Our engine, which reads on our servers. */
export const US = 'this-server'
/** One of us: only where the learner asked for it. */
export const PERSON = 'operator'

/** Whether anybody outside TrueGul saw the text, in a sentence. One that only might have got it counts as one that did. */
export function summaryWords(t: TFunction, language: string, readers: readonly Reader[]): string {
  const outside = readers.filter(({ by }) => by !== US && by !== PERSON)
  const got = outside.filter(({ received }) => received !== 'no')
  const names = (of: readonly Reader[]) => providerNames(language, [...new Set(of.map(({ by }) => by))])
  if (got.length > 0) return t('readers.outside', { names: names(got) })
  if (outside.length > 0) return t('readers.failed', { names: names(outside) })
  return t(readers.length > 0 ? 'readers.inside' : 'readers.nobody')
}
