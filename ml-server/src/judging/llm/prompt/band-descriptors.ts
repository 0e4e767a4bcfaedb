import type { BandName, CriterionId } from '@truegul/topik'

/** What an answer of each band is like, from what raters of question 54 look at: task, discourse, language. Short, as a judge reads it. */
export const BAND_DESCRIPTORS: Readonly<Record<CriterionId, Readonly<Record<BandName, string>>>> = {
  content: {
    high: 'Does the whole task: every sub-question answered and explained. Stays on the topic. Ideas are rich and varied, with reasons and concrete support.',
    middle:
      'Does most of the task, or all of it thinly. Mostly on the topic. Claims are general, repeated or supported by little.',
    low: 'Leaves sub-questions out, drifts off the topic or copies the prompt. Very little is said, or claims stand without any reason.',
  },
  organisation: {
    high: 'Clear and logical from opening to conclusion. Each paragraph has one central idea. Varied discourse markers connect ideas and fit.',
    middle:
      'A plan is visible, but paragraphs are uneven or mix ideas. Markers are few, repeated or sometimes wrong. Opening or conclusion is weak.',
    low: 'Hard to follow: no plan, no paragraphs around an idea, sentences side by side. Markers missing or misleading.',
  },
  language: {
    high: 'Varied, advanced grammar and exact vocabulary, with few errors that never disturb. Formal written -다 style throughout.',
    middle:
      'Understandable; everyday vocabulary and a limited range of structures. Errors in particles, endings or spelling recur. Style slips now and then.',
    low: 'Beginner words and short patterns, or errors that hide the meaning. Spoken forms or -요/-습니다 endings dominate.',
  },
}
