import { useTranslation } from 'react-i18next'
import { useSession } from '@/lib/session/use-session'
import { IconButton } from '@/ui/controls/icon-button'
import { useIsWide } from '@/ui/theme/use-is-wide'
import { askForFeedback, useIsHushed } from './asked'

/** At the end of each screen's header, for whoever is inside: it covers nothing. Where there is a rail, it stands there. */
export function FeedbackButton() {
  const { t } = useTranslation()
  const isWide = useIsWide()
  const isHushed = useIsHushed()
  const { data: user } = useSession()
  if (isWide || isHushed || !user) return null
  return <IconButton name="say" label={t('shell.feedback')} onPress={() => askForFeedback(true)} />
}
