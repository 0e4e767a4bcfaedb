import { useRouter } from 'expo-router'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { StyleSheet, View } from 'react-native'
import { useTime } from '@/lib/words/use-time'
import { Button } from '@/ui/controls/button'
import { Text } from '@/ui/text'
import { useColours } from '@/ui/theme/use-colours'
import type { Draft, Trouble } from '../drafts/draft'
import { newIds } from '../drafts/new-draft'
import type { Drafts } from '../drafts/open-drafts'

type Props = { drafts: Drafts; draft: Draft; why: Trouble; onSend: () => void }

/** Why an essay was not taken, and what to do. Its text stands below. */
export function RefusedBox({ drafts, draft, why, onSend }: Props) {
  const { t } = useTranslation()
  const colours = useColours()
  const router = useRouter()
  const time = useTime()
  const sendAsNew = async () => {
    await drafts.put({ ...(drafts.get(draft.id) ?? draft), submissionId: newIds().submissionId, refusal: null })
    onSend()
  }
  const seeSent = () => router.push({ pathname: '/result/[id]', params: { id: draft.submissionId } })
  return (
    <View role="alert" style={[styles.box, { backgroundColor: colours.noticeTint }]}>
      <Text kind="label" colour="notice" style={styles.title}>
        {t('refused.title')}
      </Text>
      <Text kind="label" colour="notice">
        {wordsFor(t, time, why)}
      </Text>
      {why.code === 'submission-conflict' && (
        <View style={styles.line}>
          <Button label={t('refused.see-sent')} look="secondary" small onPress={seeSent} />
          <Button label={t('refused.send-as-new')} look="secondary" small onPress={() => void sendAsNew()} />
        </View>
      )}
    </View>
  )
}

function wordsFor(t: TFunction, time: (at: number) => string, { code, detail, values }: Trouble): string {
  const resetsAt = typeof values.resetsAt === 'string' ? time(Date.parse(values.resetsAt)) : ''
  return t(`refused.${code}`, { ...values, time: resetsAt, defaultValue: t('refused.other', { detail }) })
}

const styles = StyleSheet.create({
  box: { paddingHorizontal: 20, paddingVertical: 12, gap: 8 },
  title: { fontWeight: '700' },
  line: { flexDirection: 'row', flexWrap: 'wrap', gap: 8 },
})
