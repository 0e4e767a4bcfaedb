import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { Button } from '@/ui/controls/button'
import type { Opened } from '../use-submission'

/** Writing the essay anew, and, of one that was, what it changed. */
export function Links({ submission: { id, promptId, rewriteOf } }: { submission: Opened['submission'] }) {
  const { t } = useTranslation()
  return (
    <View style={styles.links}>
      {rewriteOf && (
        <View style={styles.compare}>
          <Button
            label={t('result.compare')}
            icon="compare"
            look="secondary"
            href={{ pathname: '/compare/[id]', params: { id } }}
          />
        </View>
      )}
      <View style={styles.rewrite}>
        <Button
          label={t('result.rewrite')}
          icon="pen"
          href={{ pathname: '/write/[promptId]', params: { promptId, rewriteOf: id } }}
        />
      </View>
    </View>
  )
}

const styles = StyleSheet.create({
  links: { flexDirection: 'row', flexWrap: 'wrap', gap: 8 },
  compare: { flexGrow: 1, flexBasis: 120 },
  rewrite: { flexGrow: 1.4, flexBasis: 140 },
})
