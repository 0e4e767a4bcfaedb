import type { Texts } from '../texts.ts'

/** Why an essay cannot earn what its measures say, and what to do about it. */
export const enGuards: { reasons: Texts['guards']; steps: Texts['guardSteps'] } = {
  reasons: {
    'too-short':
      'The text has 75 characters or fewer. The exam gives no points for so short an answer, so none are given here.',
    'nothing-own':
      'Without repeated sentences and sentences copied from the prompt, 75 characters or fewer are left: too little of your own to be marked.',
    'not-korean': 'There is too little Korean in this text to be marked.',
    keywords: 'This is mostly a list of words. An essay needs complete sentences.',
    unreadable:
      'More than half of the words are unknown to the dictionary, perhaps because spaces are missing; the text cannot be read well enough to earn more.',
    template:
      'The text consists almost wholly of phrases that would fit any topic; without anything said about this one it stays in the low band.',
    'off-topic':
      'The text, or a large part of it, seems to be about something else than this prompt, so neither content nor the whole can be marked higher.',
  },
  steps: {
    'too-short': 'Write at least a few paragraphs; the task asks for 600 to 700 characters.',
    'nothing-own': 'Write your own answer: one sentence for each question first, then a reason for each.',
    'not-korean': 'Write your answer in Korean.',
    keywords: 'Make a complete sentence out of each word: who does what, and why.',
    unreadable: 'Check spaces and spelling word by word, then have the text judged again.',
    template: 'Say something that is true of this topic only: a reason, an example, something you have seen.',
    'off-topic': 'Answer the questions of this prompt, and use its key words.',
  },
}
