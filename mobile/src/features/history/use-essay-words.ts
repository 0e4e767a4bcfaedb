import { levelShownAs } from '@truegul/contract'
import { useTranslation } from 'react-i18next'
import { clockWords, dayWords } from '@/lib/words/day-words'
import { type Essay, stateOf } from './essays'

type Options = { isFirstVersion: boolean; withLevel: boolean }

/** What a list says of an essay: its title, and in one line what it is, when, and what became of it. */
export function useEssayWords(essay: Essay, { isFirstVersion, withLevel }: Options) {
  const { t, i18n } = useTranslation()
  const { language } = i18n
  const now = Date.now()
  const sent = Date.parse(essay.createdAt)
  const title = essay.promptTitle?.ko ?? t('history.no-title')
  const titleLang: 'ko' | undefined = essay.promptTitle ? 'ko' : undefined
  const details = {
    waiting: () => {
      const isToday = new Date(sent).toDateString() === new Date(now).toDateString()
      const time = isToday ? clockWords(language, sent) : dayWords(t, language, sent, now)
      return t(essay.delayed ? 'history.delayed' : 'history.waiting', { time })
    },
    failed: () => t('history.not-scored'),
    done: () => {
      const day = dayWords(t, language, sent, now)
      const kind = essay.rewriteOf ? t('history.rewrite') : isFirstVersion ? t('history.first-version') : null
      const level = withLevel && essay.level ? levelShownAs(essay.level) : null
      const parts = [kind, day, level && t(`history.level-${level}`)].filter((part) => part !== null)
      return capitalised(parts.join(', '))
    },
  }
  return { title, titleLang, detail: details[stateOf(essay)]() }
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
