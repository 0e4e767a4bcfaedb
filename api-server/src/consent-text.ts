import type { Language, LlmProvider } from '@truegul/contract'

type ConsentText = {
  version: string
  /** Those that the text names. */
  providers: readonly LlmProvider[]
  /** What is sent and what for, what is not, how long it is kept, and what happens without it; sentence by sentence. */
  text: Record<Language, readonly string[]>
}

/**
 * Every text that learners ever agreed to: the essay goes to the AI providers that it names, Anthropic (`claude`) and OpenAI. A
 * changed sentence, or another name, is a new text at the end; whoever agreed to an older one is judged locally, and asked again.
 * None is taken out while an answer to it may be kept.
 */
export const CONSENT_TEXTS: readonly [ConsentText, ...ConsentText[]] = [
  {
    version: '2026-11',
    providers: ['claude', 'openai'],
    text: {
      en: [
        'To be scored, the text of an essay and its prompt are sent to Anthropic (Claude) or OpenAI.',
        'Your e-mail address is not sent.',
        'Without it TrueGul’s own engine scores, and everything else works the same. You may change this at any time.',
      ],
      ko: [
        '채점할 때 글과 문제를 Anthropic(Claude)이나 OpenAI에 보내요.',
        '이메일 주소는 보내지 않아요.',
        '동의하지 않아도 트루글의 채점기가 채점하고, 쓸 수 있는 기능은 같아요. 언제든지 바꿀 수 있어요.',
      ],
    },
  },
  {
    version: '2026-12',
    providers: ['claude', 'openai'],
    text: {
      en: [
        'To be scored, the text of an essay and its prompt are sent to Anthropic (Claude) and OpenAI, both in the United States: to one of them, or to both.',
        'Your e-mail address and your name are not sent, and the text is not used to train their models.',
        'They may keep it for up to 30 days to look for abuse, longer only where they found some or the law asks for it. TrueGul keeps it until you delete it.',
        'Without it TrueGul’s own engine scores, and everything else works the same. You may change this at any time; essays that were sent before cannot be called back.',
      ],
      ko: [
        '채점할 때 글과 문제를 미국에 있는 Anthropic(Claude)과 OpenAI에 보내요. 한 곳에만 보낼 때도 있고 두 곳에 다 보낼 때도 있어요.',
        '이메일 주소와 이름은 보내지 않고, 글은 그 회사의 모델 학습에 쓰이지 않아요.',
        '그 회사는 악용을 찾으려고 글을 길게는 30일 동안 보관할 수 있고, 악용을 찾았거나 법이 요구할 때만 더 오래 보관해요. 트루글은 지울 때까지 보관해요.',
        '동의하지 않아도 트루글의 채점기가 채점하고, 쓸 수 있는 기능은 같아요. 언제든지 바꿀 수 있지만 그 전에 보낸 글은 되돌릴 수 없어요.',
      ],
    },
  },
]

/** The one that is asked for today. */
export const CONSENT_TEXT: ConsentText = CONSENT_TEXTS.at(-1) ?? CONSENT_TEXTS[0]
