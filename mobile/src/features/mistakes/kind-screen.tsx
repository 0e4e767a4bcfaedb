import { useLocalSearchParams } from 'expo-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { Refused } from '@/lib/api/refused'
import { Button } from '@/ui/controls/button'
import { Screen } from '@/ui/screen/screen'
import { LoadingScreen } from '@/ui/screen/states/loading-screen'
import { Text } from '@/ui/text'
import { SIZE } from '@/ui/theme/tokens'
import { CountBars } from './count-bars'
import { correctionKinds, lostKinds } from './kinds'
import { CorrectedRow, LostRow } from './place-rows'
import { useKindWords } from './use-kind-words'
import { useMistakes } from './use-mistakes'

/** Places shown at once, and with each "Show more". */
const SOME = 30

/** All of one kind: how often in each essay, and every sentence. */
export function KindScreen() {
  const { t } = useTranslation()
  const { kind: id } = useLocalSearchParams<{ kind: string }>()
  const words = useKindWords()
  const mistakes = useMistakes()
  const [shown, setShown] = useState(SOME)
  if (!mistakes.data) {
    const problem = mistakes.error instanceof Refused ? mistakes.error.problem : null
    return <LoadingScreen problem={problem} onRetry={() => void mistakes.refetch()} />
  }
  const places = correctionKinds(mistakes.data).find((kind) => kind.id === id)
  const lost = lostKinds(mistakes.data).find((kind) => kind.id === id)
  const kind = places ?? lost
  const title = places || !lost ? words.correction(id) : words.lost(id)
  const isMore = kind !== undefined && kind.found.length > shown
  return (
    <Screen title={title} backTo="/" kept={[mistakes]} isOnlyRead={!isMore}>
      <View style={styles.column}>
        {kind ? <CountBars counts={kind.counts} isPoints={!places} /> : <Text>{t('mistakes.none-left')}</Text>}
        <View role="list">
          {places?.found.slice(0, shown).map((found) => (
            <CorrectedRow
              key={`${found.essay.submissionId}-${found.item.sentence}-${found.item.at}-${found.item.suggestion}`}
              found={found}
            />
          ))}
          {!places &&
            lost?.found
              .slice(0, shown)
              .map((found) => (
                <LostRow key={`${found.essay.submissionId}-${found.item.rule}-${found.item.reason}`} found={found} />
              ))}
        </View>
        {isMore && <Button label={t('mistakes.more')} look="secondary" onPress={() => setShown(shown + SOME)} />}
      </View>
    </Screen>
  )
}

const styles = StyleSheet.create({ column: { gap: 20, maxWidth: SIZE.measure, width: '100%' } })
