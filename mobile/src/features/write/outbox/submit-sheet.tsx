import { onlineManager, useQuery } from '@tanstack/react-query'
import { getConfig, type Read } from '@truegul/contract'
import type { PreCheckFinding } from '@truegul/judge'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Pressable, StyleSheet, View } from 'react-native'
import { answered } from '@/lib/api/refused'
import type { Prompt, User } from '@/lib/api/said'
import { useSession } from '@/lib/session/use-session'
import { Button } from '@/ui/controls/button'
import { Icon } from '@/ui/icon'
import { Sheet } from '@/ui/screen/sheet'
import { Text } from '@/ui/text'
import { RADIUS } from '@/ui/theme/tokens'
import { useColours } from '@/ui/theme/use-colours'
import type { EssayCount } from '../editor/count-essay'
import { HintLines } from '../hints/hint-lines'
import { whoReads } from './who-reads'

type Props = {
  prompt: Prompt
  count: EssayCount
  hints: readonly PreCheckFinding[] | null
  isSending: boolean
  onSend: () => void
  onClose: () => void
}

/** Before an essay goes: how long it is, what a quick look finds, and to whom it goes. */
export function SubmitSheet({ prompt, count, hints, isSending, onSend, onClose }: Props) {
  const { t } = useTranslation()
  const colours = useColours()
  const isOnline = onlineManager.isOnline()
  return (
    <Sheet
      title={t('submit.title')}
      onClose={onClose}
      foot={
        <>
          <Button label={t('submit.send')} busyLabel={isSending ? t('submit.busy') : null} onPress={onSend} />
          <Button label={t('submit.keep-writing')} look="quiet" disabled={isSending} onPress={onClose} />
        </>
      }
    >
      <Sizes count={count} />
      <Tasks questions={prompt.questions} />
      {hints && hints.length > 0 && (
        <View style={[styles.check, { backgroundColor: colours.sunken }]}>
          <Text kind="label">{t('hints.check')}</Text>
          <HintLines hints={hints} />
        </View>
      )}
      <View style={styles.notes}>
        <WhoReads />
        <Text kind="caption" colour={isOnline ? 'inkMuted' : 'notice'}>
          {t(isOnline ? 'submit.time' : 'submit.no-network')}
        </Text>
      </View>
    </Sheet>
  )
}

function Sizes({ count }: { count: EssayCount }) {
  const { t } = useTranslation()
  const { characters, cells, paragraphs, zone } = count
  return (
    <View style={styles.sizes}>
      <Size number={characters} words={t('submit.characters', { count: characters })} isRight={zone === 'right'} />
      <Size number={cells} words={t('submit.cells', { count: cells })} />
      <Size number={paragraphs} words={t('submit.paragraphs', { count: paragraphs })} />
    </View>
  )
}

function Size({ number, words, isRight = false }: { number: number; words: string; isRight?: boolean }) {
  return (
    <View style={styles.size}>
      <Text kind="heading" figures>
        {number}
      </Text>
      <Text kind="label" colour="inkMuted" style={styles.plain}>
        {words}
      </Text>
      {isRight && <Icon name="check" size={20} />}
    </View>
  )
}

/** The learner's question to themselves: nothing hangs on it and nobody keeps it. */
function Tasks({ questions }: { questions: readonly string[] }) {
  const { t } = useTranslation()
  const colours = useColours()
  const [done, setDone] = useState<readonly string[]>([])
  const toggle = (question: string) =>
    setDone((before) => (before.includes(question) ? before.filter((one) => one !== question) : [...before, question]))
  return (
    <View>
      <Text kind="caption" colour="inkMuted" style={styles.ask}>
        {t('submit.tasks')}
      </Text>
      {questions.map((question) => (
        <Pressable
          key={question}
          role="checkbox"
          aria-checked={done.includes(question)}
          onPress={() => toggle(question)}
          style={[styles.task, { borderTopColor: colours.line }]}
        >
          <View
            style={[
              styles.tick,
              { borderColor: done.includes(question) ? colours.ink : colours.lineControl },
              done.includes(question) && { backgroundColor: colours.ink },
            ]}
          >
            {done.includes(question) && <Icon name="check" size={18} colour="inkInverse" />}
          </View>
          <Text kind="label" lang="ko" style={styles.question}>
            {question}
          </Text>
        </Pressable>
      ))}
    </View>
  )
}

function WhoReads() {
  const { t } = useTranslation()
  const user = useSession().data ?? null
  const config = useQuery({ queryKey: ['config'], queryFn: ({ signal }) => answered(getConfig, {}, signal) })
  if (!user) return null
  return (
    <>
      <Text kind="caption" colour="inkMuted">
        {readerWords(t, user, config.data ?? null)}
      </Text>
      {user.quota && <Left quota={user.quota} />}
    </>
  )
}

function Left({ quota }: { quota: NonNullable<User['quota']> }) {
  const { t } = useTranslation()
  return (
    <Text kind="caption" colour="inkMuted" figures>
      {t('submit.left', { count: Math.max(0, quota.limit - quota.used) })}
    </Text>
  )
}

const NAMES: Readonly<Record<string, string>> = { claude: 'Anthropic (Claude)', openai: 'OpenAI' }

function readerWords(t: TFunction, user: User, config: Read<(typeof getConfig)['output']> | null): string {
  const readers = whoReads(user.consent.llm, config)
  if (!readers) return t('submit.to-llm-unknown')
  if (readers.length === 0) return t(user.consent.llm ? 'submit.to-us' : 'submit.to-us-no-consent')
  return t('submit.to-llm', { providers: readers.map((reader) => NAMES[reader] ?? reader).join(', ') })
}

const styles = StyleSheet.create({
  sizes: { flexDirection: 'row', flexWrap: 'wrap', columnGap: 20, rowGap: 4 },
  size: { flexDirection: 'row', alignItems: 'center', gap: 8 },
  plain: { fontWeight: '400' },
  ask: { paddingBottom: 4 },
  task: {
    minHeight: 48,
    flexDirection: 'row',
    alignItems: 'center',
    gap: 12,
    borderTopWidth: 1,
    paddingVertical: 6,
  },
  tick: {
    width: 24,
    height: 24,
    borderRadius: RADIUS.small,
    borderWidth: 2,
    alignItems: 'center',
    justifyContent: 'center',
  },
  question: { flex: 1, fontWeight: '400', lineHeight: 22 },
  check: { borderRadius: RADIUS.medium, paddingVertical: 14, paddingHorizontal: 16, gap: 8 },
  notes: { gap: 4 },
})
