import { randomUUID } from 'node:crypto'
import { Judgement, type JudgeTask } from '@truegul/contract'
import { CRITERIA, criterionBand, levelOf, RUBRIC } from '@truegul/topik'

/** A task whose essay carries a word that no log may show. */
export function sampleTask(text = '카나리아 독서 습관은 중요하다.'): JudgeTask {
  return {
    taskId: randomUUID(),
    submissionId: randomUUID(),
    text,
    prompt: { id: 'reading-habit', passage: '독서', questions: ['왜', '무엇', '어떻게'], topicWords: ['책'] },
    language: 'en',
    consent: { llm: true, providers: ['claude', 'openai'] },
  }
}

/** Full marks; sound by the contract. */
export function sampleJudgement(): Judgement {
  return Judgement.parse({
    language: 'en',
    criteria: CRITERIA.map((id) => {
      const { max } = RUBRIC.criteria[id]
      return { id, max, score: max, band: criterionBand(id, max), feedback: 'Good.' }
    }),
    total: RUBRIC.max,
    max: RUBRIC.max,
    range: [46, RUBRIC.max],
    level: levelOf(RUBRIC.max),
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
      rubricVersion: RUBRIC.version,
      engineVersion: 'test',
      tokens: { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 },
      costUsd: null,
      milliseconds: 1,
    },
  })
}
