import type { Language } from '@truegul/contract'
import { findPrompt } from '@truegul/topik/prompts'

type Words = { title: string; body: string }

const WORDS: Record<Language, Record<'result' | 'failed', (prompt: string | null) => Words>> = {
  en: {
    result: (prompt) => ({
      title: 'Your result is ready',
      body: prompt === null ? 'Tap to read what was said about your essay.' : `${prompt}: tap to read it.`,
    }),
    failed: (prompt) => ({
      title: 'Your essay could not be judged',
      body: `${prompt === null ? '' : `${prompt}: `}your text is saved. Tap to see what to do.`,
    }),
  },
  ko: {
    result: (prompt) => ({
      title: '결과가 나왔어요',
      body: prompt === null ? '눌러서 글에 대한 결과를 읽어 보세요.' : `‘${prompt}’의 결과를 눌러서 읽어 보세요.`,
    }),
    failed: (prompt) => ({
      title: '글을 채점하지 못했어요',
      body: `${prompt === null ? '' : `‘${prompt}’: `}글은 저장되어 있어요. 눌러서 어떻게 하면 되는지 보세요.`,
    }),
  },
}

/** What stands on a locked screen, where others look too: the prompt's title at most; no score, nothing of the essay. */
export function wordNotification(kind: 'result' | 'failed', promptId: string, language: Language): Words {
  const prompt = findPrompt(promptId)
  const title = prompt ? (language === 'ko' ? prompt.title : prompt.gloss.title) : null
  return WORDS[language][kind](title)
}
