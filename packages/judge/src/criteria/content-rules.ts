import { ESSAY_LENGTH } from '@truegul/topik'
import { aboveAverage, pointsBelowStrong } from '../measures/quality.ts'
import { clip, type Rule } from './rule.ts'

/** Usual share of a prompt's words in an essay that answers it: .46 is the median of 54 learners on one past prompt. */
const USUAL_COVERAGE = 0.45

// The rest is ours, estimates. A profile moves points between criteria only; praise orders what is worth praising.
const LENGTH = { step: 0.3, low: -0.6, high: 0.2, praise: 0.5 }
const COVERAGE = { step: 2, low: -0.5, high: 0.4, points: 10, most: 3, praisedAbove: 0.1, praise: 4 }
const QUESTION = { met: 0.2, missed: -0.2, mostPoints: 2, praise: 0.7 }
const COPIED = { mostPoints: 3, profile: -0.1 }
const REPEATED = { mostPoints: 3, profile: -0.3 }
/** Examples and reasons: three are usual, one or none explains points, four are praised. */
const SUPPORT = { usual: 3, few: 2, many: 4, step: 0.1, bound: 0.3, praise: 0.3, praiseStep: 0.05 }

/** Content and task: is there enough, is it on the topic, is it the writer's own, is it supported. */
export const CONTENT_RULES: readonly Rule[] = [
  {
    id: 'content.length',
    criterion: 'content',
    look({ essay, measures, model }) {
      const count = essay.own.length === essay.sentences.length ? essay.characters : essay.ownCharacters
      return {
        profile: clip(aboveAverage('length', measures, 1, model) * LENGTH.step, LENGTH.low, LENGTH.high),
        explains: pointsBelowStrong('length', measures, model),
        praise: count >= ESSAY_LENGTH.askedMin && count <= ESSAY_LENGTH.askedMax ? LENGTH.praise : 0,
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
        profile: clip(above * COVERAGE.step, COVERAGE.low, COVERAGE.high),
        explains: clip(-above * COVERAGE.points, 0, COVERAGE.most),
        praise: above > COVERAGE.praisedAbove ? above * COVERAGE.praise : 0,
        facts: { percent: Math.round(topic.coverage * 100) },
      }
    },
  },
  {
    id: 'content.question',
    criterion: 'content',
    look({ topic }) {
      if (!topic || topic.questions.length === 0) return null
      const missed = topic.questions.filter(({ answered }) => answered === 'missed')
      const areMet = topic.questions.every(({ answered }) => answered === 'met')
      if (missed.length === 0 && !areMet) return null
      return {
        profile: areMet ? QUESTION.met : QUESTION.missed * missed.length,
        deducts: Math.min(QUESTION.mostPoints, missed.length),
        praise: areMet ? QUESTION.praise : 0,
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
      const lowers = Math.min(COPIED.mostPoints, copied)
      return copied === 0 ? null : { profile: COPIED.profile * lowers, lowers, places, facts: { count: places.length } }
    },
  },
  {
    id: 'content.repeated',
    criterion: 'content',
    look({ essay }) {
      const places = essay.sentences.filter((sentence) => sentence.echo)
      return places.length === 0
        ? null
        : {
            profile: REPEATED.profile,
            deducts: Math.min(REPEATED.mostPoints, places.length),
            places,
            facts: { count: places.length },
          }
    },
  },
  {
    id: 'content.support',
    criterion: 'content',
    look({ essay }) {
      const count = essay.connectives.filter(({ kind }) => kind === 'example' || kind === 'cause').length
      return {
        profile: clip((count - SUPPORT.usual) * SUPPORT.step, -SUPPORT.bound, SUPPORT.bound),
        explains: Math.max(0, SUPPORT.few - count),
        praise: count >= SUPPORT.many ? SUPPORT.praise + count * SUPPORT.praiseStep : 0,
        facts: { count },
      }
    },
  },
]
