import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { RowLink } from '@/ui/controls/row-link'
import { Tag } from '@/ui/controls/tag'
import { Icon } from '@/ui/icon'
import { Text } from '@/ui/text'
import { CriterionScores } from './criterion-scores'
import { type Essay, isNew, stateOf } from './essays'
import { useEssayWords } from './use-essay-words'

type Props = { essay: Essay; isFirstVersion: boolean; withLevel?: boolean; withCriteria?: boolean }

/** One essay of a list: what became of it, its title, when. All of it leads to the result. */
export function EssayRow({ essay, isFirstVersion, withLevel = false, withCriteria = false }: Props) {
  const { t } = useTranslation()
  const words = useEssayWords(essay, { isFirstVersion, withLevel })
  const state = stateOf(essay)
  const isNewOne = isNew(essay)
  const { total } = essay
  return (
    <RowLink href={{ pathname: '/result/[id]', params: { id: essay.id } }}>
      <View style={styles.first}>
        {state === 'waiting' && <Icon name="waiting" size={24} />}
        {state === 'failed' && <Icon name="retry" size={24} />}
        {state === 'done' && (
          <Text figures style={styles.total}>
            {total}
          </Text>
        )}
      </View>
      <View style={styles.words}>
        <Text kind="label" lang={words.titleLang}>
          {words.title}
        </Text>
        <Text kind="caption" colour="inkMuted" figures>
          {words.detail}
        </Text>
      </View>
      {withCriteria && essay.criteria && <CriterionScores criteria={essay.criteria} />}
      {isNewOne && <Tag words={t('history.new')} />}
    </RowLink>
  )
}

const styles = StyleSheet.create({
  first: { width: 32 },
  total: { fontSize: 22, lineHeight: 28, fontWeight: '700' },
  words: { flex: 1, minWidth: 120, gap: 2 },
})
