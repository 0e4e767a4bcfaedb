import type { Language } from '@truegul/contract'
import { ESSAY_LENGTH } from '@truegul/topik'
import type { PreCheckCode, PreCheckFinding } from './pre-check.ts'

type Sentence = (finding: Pick<PreCheckFinding, 'count'>) => string
const { submitMin, askedMin, askedMax, submitMax } = ESSAY_LENGTH

/** One sentence for each finding: what was seen and what to do. */
export const PRE_CHECK_TEXTS: Record<Language, Record<PreCheckCode, Sentence>> = {
  en: {
    'too-short': ({ count }) => `${count} characters: write at least ${submitMin} before you submit.`,
    'under-length': ({ count }) => `${count} characters: the task asks for ${askedMin} to ${askedMax}.`,
    'over-length': ({ count }) => `${count} characters: the task asks for ${askedMin} to ${askedMax}, so shorten it.`,
    'too-long': ({ count }) => `${count} characters: at most ${submitMax} can be submitted, so shorten it.`,
    'one-paragraph': () => 'It is one paragraph: start a new line for the beginning, the middle and the end.',
    'polite-register': ({ count }) =>
      `Polite endings (-요, -습니다): ${count}. An essay is written in the plain style (-다).`,
    'mixed-register': ({ count }) => `Plain and polite endings are mixed: change ${count} to the plain style (-다).`,
    'copied-prompt': ({ count }) => `Sentences close to the task’s text: ${count}. They count little; say it your way.`,
    'question-unanswered': ({ count }) => `No sentence seems to answer question ${count}: check that you answered it.`,
  },
  ko: {
    'too-short': ({ count }) => `${count}자입니다. 제출하려면 ${submitMin}자 이상 쓰십시오.`,
    'under-length': ({ count }) => `${count}자입니다. 문제는 ${askedMin}~${askedMax}자를 요구합니다.`,
    'over-length': ({ count }) => `${count}자입니다. 문제는 ${askedMin}~${askedMax}자를 요구하므로 줄이십시오.`,
    'too-long': ({ count }) => `${count}자입니다. ${submitMax}자까지만 제출할 수 있으므로 줄이십시오.`,
    'one-paragraph': () => '한 문단으로 되어 있습니다. 처음, 중간, 끝을 줄을 바꾸어 나누십시오.',
    'polite-register': ({ count }) =>
      `높임 종결 표현(-요, -습니다)이 ${count}곳 있습니다. 글은 '-다'로 끝나는 문체로 쓰십시오.`,
    'mixed-register': ({ count }) => `'-다' 문체와 높임 종결 표현이 섞여 있습니다. ${count}곳을 '-다'로 고치십시오.`,
    'copied-prompt': ({ count }) =>
      `문제의 글과 비슷한 문장이 ${count}개 있습니다. 점수에 거의 들어가지 않으니 자신의 말로 쓰십시오.`,
    'question-unanswered': ({ count }) => `${count}번 질문에 답한 문장이 보이지 않습니다. 답했는지 확인하십시오.`,
  },
}
