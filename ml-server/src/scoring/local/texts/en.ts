import type { Texts } from './texts.ts'

const s = (count: number | undefined) => (count === 1 ? '' : 's')

export const en: Texts = {
  rules: {
    'content.length': {
      reason: ({ count }) =>
        `Your own text has ${count} characters; the task asks for 600 to 700, and a shorter essay has less room to answer it.`,
      step: () => 'Write 600 to 700 characters: add one more reason or example to the point you know best.',
      praise: ({ count }) => `With ${count} characters you keep to the length the task asks for.`,
    },
    'content.topic.coverage': {
      reason: ({ percent }) =>
        `The essay uses only ${percent}% of the words that carry the topic of the prompt, so parts of the topic seem to be missing.`,
      step: () => 'Read the prompt once more and take up its key words in your own sentences.',
      praise: ({ percent }) =>
        `You stay close to the topic: ${percent}% of the prompt's key words appear in your text.`,
    },
    'content.question': {
      reason: ({ words }) => `No sentence clearly answers this question of the prompt: ${words}`,
      step: ({ words }) => `Give this question a few sentences of its own: ${words}`,
      praise: () => 'Each question of the prompt is taken up by at least one sentence.',
    },
    'content.copied': {
      reason: () => 'This sentence is taken over from the prompt and does not count as your own.',
      step: () => 'Say the setting of the prompt in your own words, or leave it out.',
      praise: () => 'You write in your own words.',
    },
    'content.repeated': {
      reason: () => 'This sentence says again what an earlier one already said.',
      step: () => 'Replace repeated sentences by a new reason, result or example.',
      praise: () => 'Every sentence adds something new.',
    },
    'content.support': {
      reason: () =>
        'Few reasons or examples are marked as such (때문에, 따라서, 예를 들어), so a reader may miss what supports your claims.',
      step: () => 'After each claim add a sentence with 때문이다 or 예를 들어 that says why or shows how.',
      praise: ({ count }) => `You support your claims: ${count} places give a reason, a result or an example.`,
    },
    'organisation.paragraphs': {
      reason: ({ count }) =>
        `The text has ${count} paragraph${s(count)}; three to five (opening, body, conclusion) are usual.`,
      step: () => 'Divide the text into three or four paragraphs, one main idea in each.',
      praise: ({ count }) => `The text is divided into ${count} paragraphs.`,
    },
    'organisation.paragraph-size': {
      reason: ({ percent }) =>
        `One paragraph holds ${percent}% of the text; the others can hardly carry an idea of their own.`,
      step: () => 'Split the longest paragraph where a new idea begins.',
      praise: () => 'The paragraphs are well balanced.',
    },
    'organisation.opening': {
      reason: () => 'The essay starts as if something stood before this sentence; a reader looks for an opening here.',
      step: () => 'Begin with a sentence that names the topic and why it matters.',
      praise: () => 'Your opening leads the reader to the topic.',
    },
    'organisation.closing': {
      reason: () => 'The essay ends without a recognisable conclusion.',
      step: () => 'End with one or two sentences that draw your conclusion, for example with 따라서 … -아/어야 한다.',
      praise: () => 'You end with a recognisable conclusion.',
    },
    'organisation.connectives': {
      reason: ({ count }) =>
        `Connectives of ${count} of six kinds appear (addition, contrast, cause, order, example, conclusion); more kinds would show how your thoughts hang together.`,
      step: () =>
        'Use a kind of connective you have not used yet, such as 반면 for contrast or 예를 들어 for an example.',
      praise: ({ words }) => `Varied connectives guide the reader: ${words}.`,
    },
    'organisation.series': {
      reason: ({ words }) => `After “${words}” no second point follows.`,
      step: () => 'Follow 첫째 with 둘째, or leave it out.',
      praise: () => 'Your points are numbered consistently.',
    },
    'language.spelling': {
      reason: ({ words }) => `The dictionary does not know “${words}”. Check its spelling.`,
      step: ({ count }) =>
        `Check the ${count} word${s(count)} that the dictionary does not know; some may be names, most are slips.`,
      praise: () => 'There are hardly any spelling mistakes.',
    },
    'language.spacing': {
      reason: ({ words }) => `“${words}” seems to lack a space.`,
      step: () => 'Check spacing, above all before 것, 수, 때 and between two verbs.',
      praise: () => 'Spacing is correct.',
    },
    'language.adjective': {
      reason: ({ words }) => `“${words}” gives an adjective the ending of a verb.`,
      step: () => 'Write adjectives with -다: 중요하다, 필요하다, 좋다 (not 중요한다, 좋는다).',
      praise: () => 'Adjectives have the right endings.',
    },
    'language.particle': {
      reason: ({ words }) => `In “${words}” the particle does not fit the last sound of the noun.`,
      step: () => 'After a vowel write 를, 는, 와, 로; after a consonant 을, 은, 과, 으로 (after ㄹ 로).',
      praise: () => 'Particles fit their nouns.',
    },
    'language.register': {
      reason: ({ words }) => `“${words}” is polite speech; an essay keeps to the plain written style (-다).`,
      step: () => 'End every sentence in the plain style: 한다, 이다, 있다.',
      praise: () => 'You keep to the plain written style (-다) throughout.',
    },
    'language.vocabulary': {
      reason: ({ count }) =>
        `The essay has ${count} different words above beginner level; highly marked essays have about 50.`,
      step: () => 'Replace everyday words (좋다, 많다, 생기다) by more precise ones where you are sure of them.',
      praise: ({ words }) => `Your vocabulary goes beyond the basics, for example ${words}.`,
    },
    'language.clauses': {
      reason: () => 'Essays with high marks join more clauses in a sentence (-기 때문에, -(으)ㄹ수록, -는).',
      step: () => 'Join two short sentences by a connective ending such as -지만, -(으)면서 or -기 때문에.',
      praise: () => 'You join clauses into longer, well-built sentences.',
    },
    'language.formulas': {
      reason: ({ count }) =>
        `${count} phrase${s(count)} of judging or concluding (-아/어야 한다, -(으)ㄹ 수 있다, -기 때문이다) ${count === 1 ? 'appears' : 'appear'}; highly marked essays have about ten.`,
      step: () => 'Use set phrases of written argument: -아/어야 한다, -(으)ㄹ 수 있다, -기 때문이다.',
      praise: () => 'You handle the phrases of written argument (-아/어야 한다, -기 때문이다).',
    },
  },
  guards: {
    'too-short':
      'The text has 75 characters or fewer. The exam gives no points for so short an answer, so none are given here.',
    'nothing-own':
      'Without repeated sentences and sentences copied from the prompt, 75 characters or fewer are left: too little of your own to be marked.',
    'not-korean': 'There is too little Korean in this text to be marked.',
    keywords: 'These are mostly words set side by side, not sentences; an essay needs complete sentences.',
    unreadable:
      'More than half of the words are unknown to the dictionary, perhaps because spaces are missing; the text cannot be read well enough to earn more.',
    'off-topic':
      'The text hardly uses the words of the prompt and seems to be about something else; content can then not go above the low band.',
  },
  guardSteps: {
    'too-short': 'Write at least a few paragraphs; the task asks for 600 to 700 characters.',
    'nothing-own': 'Write your own answer: one sentence for each question first, then a reason for each.',
    'not-korean': 'Write your answer in Korean.',
    keywords: 'Make a complete sentence of each keyword: who does what, and why.',
    unreadable: 'Check spaces and spelling word by word, then have the text judged again.',
    'off-topic': 'Answer the questions of this prompt; take up its key words.',
  },
  rest: {
    content:
      'These points cannot be tied to one place: measured as a whole, the text stays below essays that people marked highly, which usually explain more and more concretely. The argument itself is not judged here.',
    organisation:
      'These points cannot be tied to one place: organisation is estimated from the essay as a whole, because whether the thoughts follow well is not something this engine can judge.',
    language:
      'These points cannot be tied to one place: in range and accuracy together the text stays below essays that people marked highly.',
  },
  restSteps: {
    content: 'Explain one of your points more fully: why it is so, what follows from it, an example.',
    organisation: 'Read the text aloud and check that each sentence leads to the next.',
    language: 'Rewrite your three simplest sentences with more precise words and joined clauses.',
  },
  criteria: { content: 'content', organisation: 'organisation', language: 'language use' },
  bands: {
    content: {
      high: 'The task is answered and the content is substantial.',
      middle: 'The task is answered in the main; some of it stays general or thin.',
      low: 'The task is answered only in part.',
    },
    organisation: {
      high: 'The structure is easy to recognise.',
      middle: 'A structure can be recognised, but not everywhere.',
      low: 'The structure is hard to recognise.',
    },
    language: {
      high: 'The language is varied and mostly correct.',
      middle: 'The language is understandable; range and accuracy can still grow.',
      low: 'The language is limited, or mistakes get in the way of reading.',
    },
  },
  overall: {
    high: ({ total }) => `Estimated at ${total} of 50, this essay lies in the high band.`,
    middle: ({ total }) => `Estimated at ${total} of 50, this essay lies in the middle band.`,
    low: ({ total }) => `Estimated at ${total} of 50, this essay lies in the low band.`,
  },
  contrast: (best, worst) => `Compared with the rest, ${best} is stronger and ${worst} weaker.`,
  even: 'The three criteria lie close together.',
  mostPoints: (step) => `What would help most: ${step}`,
  nothingStandsOut: ({ sentences, characters }) =>
    `There ${sentences === 1 ? 'is 1 sentence' : `are ${sentences} sentences`} (${characters} characters) to build on; nothing stands out yet.`,
  notes: {
    'order-not-judged': () =>
      'This engine measures words, sentences and structure. Whether the argument is sound and the sentences stand in a sensible order is not judged.',
    'topic-not-judged': () => 'No prompt was given, so whether the essay answers its task is not judged.',
    'off-topic': ({ percent }) =>
      `The essay uses only ${percent}% of the prompt's key words. If it is on the topic after all, content is marked too low here.`,
    'under-length': ({ count }) =>
      `The essay has ${count} characters; 600 to 700 are asked for. Shorter essays are marked too, but have less to be marked by.`,
    'over-length': ({ count }) =>
      `The essay has ${count} characters; the exam asks for 600 to 700 and the answer sheet ends there.`,
    'copied-from-prompt': ({ count }) =>
      `${count} sentence${s(count)} taken over from the prompt ${count === 1 ? 'is' : 'are'} left out of the judgement.`,
    'repeated-sentences': ({ count }) =>
      `${count} sentence${s(count)} that repeat${count === 1 ? 's' : ''} an earlier one ${count === 1 ? 'is' : 'are'} left out of the judgement.`,
  },
  corrections: {
    spelling: 'A common misspelling.',
    spacing: 'A space is missing here.',
    'spacing-bound-noun': 'Words such as 수, 것, 때문 and 때 are written apart from the word before them.',
    'spacing-auxiliary': 'These two verbs are written apart.',
    adjective: 'This is an adjective; in the plain style it ends in -다, without -ㄴ or -는.',
    'particle-after-vowel': 'The noun ends in a vowel, so the particle has its other form.',
    'particle-after-consonant': 'The noun ends in a consonant, so the particle has its other form.',
    'particle-direction': '-로 follows a vowel or ㄹ, -으로 any other consonant.',
    register: 'An essay is written in the plain style (-다).',
  },
}
