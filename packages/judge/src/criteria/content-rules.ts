import { ESSAY_LENGTH } from '@truegul/topik'
import { aboveAverage, pointsBelowStrong } from '../measures/quality.ts'
import { clip, type Rule } from './rule.ts'

/** Usual share of a prompt's words in an essay that answers it: .46 is the median of 54 learners on one past prompt. */
const USUAL_COVERAGE = 0.45

/** Content and task: is there enough, is it on the topic, is it the writer's own, is it supported. */
export const CONTENT_RULES: readonly Rule[] = [
  {
    id: 'content.length',
    criterion: 'content',
    look({ essay, measures, model }) {
      const count = essay.own.length === essay.sentences.length ? essay.characters : essay.ownCharacters
      return {
        profile: clip(aboveAverage('length', measures, 1, model) * 0.3, -0.6, 0.2),
        explains: pointsBelowStrong('length', measures, model),
        praise: count >= ESSAY_LENGTH.askedMin && count <= ESSAY_LENGTH.askedMax ? 0.5 : 0,
        facts: { count },
      }
    },
  },
  {
    id: 'content.topic.coverage',
    criterion: 'content',
    look({ topic }) {
      if (!topic) return null
      const above = topic.coverage - USUAL_COVERAGE
      return {
        profile: clip(above * 2, -0.5, 0.4),
        explains: clip(-above * 10, 0, 3),
        praise: above > 0.1 ? above * 4 : 0,
        facts: { percent: Math.round(topic.coverage * 100) },
      }
    },
  },
  {
    id: 'content.question',
    criterion: 'content',
    look({ topic }) {
      if (!topic || topic.questions.length === 0) return null
      const missed = topic.questions.filter((question) => !question.met)
      return {
        profile: missed.length === 0 ? 0.2 : -0.2 * missed.length,
        deducts: Math.min(2, missed.length),
        praise: missed.length === 0 ? 0.7 : 0,
        facts: { count: missed.length, words: missed.map((question) => question.text.trim()).join(' / ') },
      }
    },
  },
  {
    id: 'content.copied',
    criterion: 'content',
    look({ essay }) {
      const copied = essay.sentences.reduce((sum, { ownShare }) => sum + 1 - ownShare, 0)
      const places = essay.sentences.filter(({ ownShare }) => ownShare < 1).sort((a, b) => a.ownShare - b.ownShare)
      const lowers = Math.min(3, copied)
      return copied === 0 ? null : { profile: -0.1 * lowers, lowers, places, facts: { count: places.length } }
    },
  },
  {
    id: 'content.repeated',
    criterion: 'content',
    look({ essay }) {
      const places = essay.sentences.filter((sentence) => sentence.echo)
      return places.length === 0
        ? null
        : { profile: -0.3, deducts: Math.min(3, places.length), places, facts: { count: places.length } }
    },
  },
  {
    id: 'content.support',
    criterion: 'content',
    look({ essay }) {
      const count = essay.connectives.filter(({ kind }) => kind === 'example' || kind === 'cause').length
      return {
        profile: clip((count - 3) * 0.1, -0.3, 0.3),
        explains: count <= 1 ? 2 - count : 0,
        praise: count >= 4 ? 0.3 + count * 0.05 : 0,
        facts: { count },
      }
    },
  },
]
