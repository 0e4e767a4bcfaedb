import type { Judgement } from '@truegul/contract'

/** A judgement that fits the contract and judges nothing: what the judges of load and chaos tests answer. */
export const PLAIN_JUDGEMENT: Judgement = {
  language: 'en',
  criteria: [
    { id: 'content', max: 12, score: 6, band: 'middle', feedback: 'Not judged.' },
    { id: 'organisation', max: 12, score: 6, band: 'middle', feedback: 'Not judged.' },
    { id: 'language', max: 26, score: 13, band: 'middle', feedback: 'Not judged.' },
  ],
  total: 25,
  max: 50,
  range: [19, 31],
  level: '4',
  overall: 'This essay was not judged: it is part of a load test.',
  strengths: [],
  nextSteps: [],
  ledger: [
    { criterion: 'content', rule: 'load-test', points: 6, reason: 'Not judged.' },
    { criterion: 'organisation', rule: 'load-test', points: 6, reason: 'Not judged.' },
    { criterion: 'language', rule: 'load-test', points: 13, reason: 'Not judged.' },
  ],
  corrections: [],
  notes: [],
  provenance: {
    scorer: 'local',
    model: null,
    promptVersion: null,
    rubricVersion: 'topik-54@1',
    engineVersion: 'load-test@1',
    tokens: { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 },
    costUsd: 0,
    milliseconds: 0,
  },
}
