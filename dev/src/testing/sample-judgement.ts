import { randomUUID } from 'node:crypto'
import { Judgement, type JudgeTask } from '@truegul/contract'
import { bandOf, levelOf, TOPIK_54 } from '@truegul/topik'

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

/** Full marks; sound by the contract. */
export function sampleJudgement(): Judgement {
  return Judgement.parse({
    language: 'en',
    criteria: TOPIK_54.criteria.map((criterion) => {
      const { id, max } = criterion
      return { id, max, score: max, band: bandOf(criterion, max), feedback: 'Good.' }
    }),
    total: TOPIK_54.max,
    max: TOPIK_54.max,
    range: [46, TOPIK_54.max],
    level: levelOf(TOPIK_54, TOPIK_54.max),
    overall: 'Good.',
    strengths: [],
    nextSteps: [],
    ledger: [],
    corrections: [],
    notes: [],
    provenance: {
      scorer: 'local',
      model: null,
      promptVersion: null,
      rubricVersion: TOPIK_54.version,
      engineVersion: 'test',
      tokens: { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 },
      costUsd: null,
      milliseconds: 1,
    },
  })
}
