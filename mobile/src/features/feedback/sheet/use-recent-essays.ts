import { useQuery } from '@tanstack/react-query'
import { listSubmissions } from '@truegul/contract'
import { useTranslation } from 'react-i18next'
import { answered } from '@/lib/api/refused'
import { dateWords } from '@/lib/words/day-words'

const MOST = 20

/** The latest essays by title and day, to say which one feedback is about. */
export function useRecentEssays(): { id: string; label: string }[] {
  const { t, i18n } = useTranslation()
  const query = useQuery({
    queryKey: ['recent-essays'],
    queryFn: ({ signal }) => answered(listSubmissions, { limit: MOST }, signal),
    staleTime: 30_000,
  })
  return (query.data?.items ?? []).map(({ id, promptTitle, createdAt }) => {
    const title = promptTitle?.ko ?? t('history.no-title')
    return { id, label: `${title}, ${dateWords(i18n.language, Date.parse(createdAt), Date.now())}` }
  })
}
