import { Link } from 'expo-router'
import { useTranslation } from 'react-i18next'
import { Pressable, StyleSheet } from 'react-native'
import { Icon } from '@/ui/icon'
import { RADIUS, SIZE } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'

/** To the essay on manuscript paper. */
export function ManuscriptLink({ id }: { id: string }) {
  const { t } = useTranslation()
  const { lineControl } = useColours()
  return (
    <Link href={{ pathname: '/manuscript/[id]', params: { id } }} asChild>
      {/* Flat, because a link merges the style as an object. */}
      <Pressable
        role="link"
        aria-label={t('result.manuscript')}
        style={StyleSheet.flatten([styles.box, { borderColor: lineControl }])}
      >
        <Icon name="manuscript" />
      </Pressable>
    </Link>
  )
}

const styles = StyleSheet.create({
  box: {
    width: SIZE.target,
    height: SIZE.target,
    borderRadius: RADIUS.medium,
    borderWidth: 1,
    alignItems: 'center',
    justifyContent: 'center',
  },
})
