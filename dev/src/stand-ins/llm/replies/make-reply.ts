import type { Language } from '@truegul/contract'
import { estimateTokens, firstTokens } from '../prompt-cache/estimate-tokens.ts'
import type { InputTokens } from '../prompt-cache/prompt-cache.ts'
import type { Reply } from '../vendor.ts'
import type { Behaviour, VendorCall } from './behaviour.ts'
import { DEFECTS } from './defects.ts'
import { rightAnswer } from './right-answer.ts'

/** A model that says nothing still ends its turn: "exactly 2-3 tokens with no content", as Anthropic's documentation has it. */
const TOKENS_OF_NOTHING = 3

/** What the model says under a behaviour, and what that comes to. Behaviours without an answer are charged as if they had one. */
export function makeReply(behaviour: Behaviour, call: VendorCall, language: Language, input: InputTokens): Reply {
  const reply = (text: string, stop: Reply['stop'], output: number): Reply => ({
    text,
    stop,
    tokens: { ...input, output },
  })
  if (behaviour.kind === 'empty') return reply('', 'end', TOKENS_OF_NOTHING)
  if (behaviour.kind === 'refusal') {
    return reply('', behaviour.by === 'filter' ? 'filtered' : 'refused', TOKENS_OF_NOTHING)
  }
  const text = answerText(behaviour, call, language)
  const half = text.slice(0, text.length / 2)
  if (behaviour.kind === 'half-json') return reply(half, 'end', estimateTokens(half))
  const tokens = estimateTokens(text)
  if (behaviour.kind === 'cut') {
    return reply(half, 'cut', Number.isFinite(call.maxTokens) ? call.maxTokens : estimateTokens(half))
  }
  if (tokens > call.maxTokens) return reply(firstTokens(text, call.maxTokens), 'cut', call.maxTokens)
  return reply(text, 'end', tokens)
}

function answerText(behaviour: Behaviour, { essay, message }: VendorCall, language: Language): string {
  const { answer, scores, defect } =
    'answer' in behaviour || 'defect' in behaviour || 'scores' in behaviour ? behaviour : {}
  const right = answer ?? rightAnswer(essay, language, scores)
  const spoil = typeof defect === 'string' ? DEFECTS[defect] : defect
  const said = spoil ? spoil(right, { essay, message, language }) : right
  return typeof said === 'string' ? said : JSON.stringify(said)
}
