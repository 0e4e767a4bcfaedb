import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/controls/button'

/** Of an essay that was written anew: to what it changed. */
export function Links({ id }: { id: string }) {
  const { t } = useTranslation()
  return (
    <Button
      label={t('result.compare')}
      icon="compare"
      look="secondary"
      href={{ pathname: '/compare/[id]', params: { id } }}
    />
  )
}
