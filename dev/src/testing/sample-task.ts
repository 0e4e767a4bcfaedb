import { randomUUID } from 'node:crypto'
import type { JudgeTask } from '@truegul/contract'

/** A task whose essay carries a word that no log may show. */
export function sampleTask(text = '카나리아 독서 습관은 중요하다.'): JudgeTask {
  return {
    taskId: randomUUID(),
    submissionId: randomUUID(),
    text,
    prompt: {
      id: 'reading-habit',
      question: 54,
      passage: '독서',
      questions: ['왜', '무엇', '어떻게'],
      topicWords: ['책'],
    },
    language: 'en',
    consent: { llm: true, providers: ['claude', 'openai'] },
  }
}
