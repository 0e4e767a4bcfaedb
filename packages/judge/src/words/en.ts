import { enCorrections } from './corrections/en.ts'
import { enGuards } from './guards/en.ts'
import { isLongEnough } from './is-long-enough.ts'
import type { Texts } from './texts.ts'

const s = (count: number | undefined) => (count === 1 ? '' : 's')

const CONNECTIVES = {
  addition: '또한 or 뿐만 아니라 for addition',
  contrast: '그러나 or 반면 for contrast',
  cause: '따라서 or 그 결과 for a result',
  order: '첫째 and 둘째 for order',
  example: '예를 들어 for an example',
  conclusion: '결론적으로 or 이처럼 for your conclusion',
}

export const en: Texts = {
  rules: {
    'content.length': {
      about: 'length',
      reason: ({ count }) =>
        isLongEnough(count)
          ? 'The length is right. High-scoring essays usually say more in it.'
          : `Your own text has ${count} characters. The task asks for 600 to 700, and a shorter essay has less room to answer it.`,
      step: ({ count }) =>
        isLongEnough(count)
          ? 'Say more in the same length: put a concrete reason or example in place of a general sentence.'
          : 'Write 600 to 700 characters: add one more reason or example to the point you know best.',
      praise: ({ count }) => `With ${count} characters you keep to the length the task asks for.`,
    },
    'content.topic.coverage': {
      about: 'closeness to the topic',
      reason: ({ percent }) =>
        `Only ${percent}% of the prompt's key words appear in your text, so a part of the topic may be missing.`,
      step: () => 'Read the prompt again and use its key words in sentences of your own.',
      praise: ({ percent }) =>
        `You stay close to the topic: ${percent}% of the prompt's key words appear in your text.`,
    },
    'content.question': {
      about: 'questions left open',
      reason: ({ words, count }) =>
        `No sentence clearly answers ${count === 1 ? 'this question' : 'these questions'} of the prompt: ${words}`,
      step: ({ words }) => `Write two or three sentences on each question you left out: ${words}`,
      praise: () => 'You write at least one sentence on every question of the prompt.',
    },
    'content.copied': {
      about: 'sentences taken from the prompt',
      reason: () =>
        'This is taken over from the prompt, wholly or in large part. What is taken over does not count as your own.',
      step: () => 'Say the setting of the prompt in your own words, or leave it out.',
      praise: () => 'You write in your own words.',
    },
    'content.repeated': {
      about: 'repeated sentences',
      reason: () => 'A sentence here repeats what an earlier one already said.',
      step: () => 'In place of each repeated sentence, write a new reason, result or example.',
      praise: () => 'Every sentence adds something new.',
    },
    'content.support': {
      about: 'reasons and examples',
      reason: () =>
        'Few reasons or examples are introduced by a word such as 때문에, 따라서 or 예를 들어, so a reader may miss what supports your claims.',
      step: () => 'After each claim add a sentence with 때문이다 or 예를 들어 that says why or shows how.',
      praise: ({ count }) => `You support your claims: ${count} places give a reason, a result or an example.`,
    },
    'organisation.paragraphs': {
      about: 'paragraphs',
      reason: ({ count }) =>
        `The text has ${count} paragraph${s(count)}; three to five (opening, body, conclusion) are usual.`,
      step: () => 'Divide the text into three or four paragraphs, one main idea in each.',
      praise: ({ count }) => `The text is divided into ${count} paragraphs.`,
    },
    'organisation.paragraph-size': {
      about: 'the size of paragraphs',
      reason: ({ percent }) =>
        `One paragraph holds ${percent}% of the text, so the others are too short to explain an idea.`,
      step: () => 'Split the longest paragraph where a new idea begins.',
      praise: () => 'The paragraphs are well balanced.',
    },
    'organisation.opening': {
      about: 'the opening',
      reason: () => 'The first sentence sounds like the middle of a text. A reader expects an opening here.',
      step: () => 'Begin with a sentence that names the topic and why it matters.',
      praise: () => 'Your opening leads the reader to the topic.',
    },
    'organisation.closing': {
      about: 'the conclusion',
      reason: () => 'The last sentences do not look like a conclusion.',
      step: () => 'End with one or two sentences that draw your conclusion, for example with 따라서 … -아/어야 한다.',
      praise: () => 'You end with a conclusion.',
    },
    'organisation.connectives': {
      about: 'connecting words',
      reason: ({ count }) =>
        `You use ${count || 'none'} of six kinds of connecting words (addition, contrast, cause, order, example, conclusion). More kinds would show how your ideas are connected.`,
      step: ({ missing = 'contrast' }) =>
        `Use a kind of connecting word that is still missing, such as ${CONNECTIVES[missing]}.`,
      praise: ({ words }) => `Different kinds of connecting words guide the reader: ${words}.`,
    },
    'organisation.series': {
      about: 'numbered points',
      reason: ({ words }) => `After “${words}” no second point follows.`,
      step: () => 'Follow 첫째 with 둘째, or leave it out.',
      praise: () => 'Your points are numbered in order.',
    },
    'organisation.order': {
      about: 'the order of sentences',
      reason: () =>
        'Neighbouring sentences have little in common, or the opening and the ending are hard to recognise; the sentences read as if their order were not planned.',
      step: () => 'Open with the topic, keep sentences on the same thing together, and end with your conclusion.',
      praise: () => 'The sentences follow each other well.',
    },
    'language.spelling': {
      about: 'spelling',
      reason: ({ words }) => `The dictionary does not know “${words}”. Check its spelling.`,
      step: ({ count }) =>
        `Check the spelling of the ${count === 1 ? 'word' : `${count} words`} that the dictionary does not know. Names may be right; most others are mistakes.`,
      praise: () => 'There are hardly any spelling mistakes.',
    },
    'language.spacing': {
      about: 'spacing',
      reason: ({ words }) => `The spaces in “${words}” do not seem right.`,
      step: () => 'Check your spaces, above all before 것, 수 and 때 and between two verbs.',
      praise: () => 'Spacing is correct.',
    },
    'language.adjective': {
      about: 'endings of adjectives',
      reason: ({ words }) => `“${words}” is an adjective with the ending of a verb.`,
      step: () => 'Write adjectives with -다: 중요하다, 필요하다, 좋다 (not 중요한다, 좋는다).',
      praise: () => 'Adjectives have the right endings.',
    },
    'language.ending': {
      about: 'forms of verbs and adjectives',
      reason: ({ words }) => `“${words}” is not how this verb or adjective changes before its ending.`,
      step: () =>
        'Learn the stems that change: 만들다 만든, 듣다 들은, 돕다 도와, 모르다 몰라. The corrections show yours.',
      praise: () => 'Verbs and adjectives have the right forms.',
    },
    'language.particle': {
      about: 'particles',
      reason: ({ words }) => `In “${words}” the particle does not fit the last sound of the noun.`,
      step: () => 'After a vowel write 를, 는, 와, 로; after a consonant 을, 은, 과, 으로 (after ㄹ 로).',
      praise: () => 'Particles fit their nouns.',
    },
    'language.frame': {
      about: 'particles with their verbs',
      reason: ({ words }) => `“${words}” does not go with the verb or phrase that it belongs to.`,
      step: () => 'Learn each verb together with its particles: 책을 읽다, 건강에 좋다, 친구에게 주다, 문제가 되다.',
      praise: () => 'Particles go with their verbs.',
    },
    'language.word': {
      about: 'the right word',
      reason: ({ words }) => `“${words}” is not the word that belongs here.`,
      step: () =>
        'Learn a noun together with its verb: 도움을 주다, 영향을 미치다, 꿈을 꾸다. Tell pairs such as 다르다 and 틀리다 apart.',
      praise: () => 'Nouns and verbs go together.',
    },
    'language.spoken': {
      about: 'spoken words',
      reason: ({ words }) => `“${words}” belongs to speech; an essay takes the written word.`,
      step: () => 'Write 그런데 for 근데, 매우 for 되게, 와/과 for 랑, 에게 for 한테, and 나 for 저.',
      praise: () => 'You use written words throughout.',
    },
    'language.register': {
      about: 'register',
      reason: ({ words }) => `“${words}” is polite speech. An essay is written in the plain style (-다).`,
      step: () => 'End every sentence in the plain style: 한다, 이다, 있다.',
      praise: () => 'You keep to the plain written style (-다) throughout.',
    },
    'language.vocabulary': {
      about: 'vocabulary',
      reason: ({ count, words, swaps, isPlace }) =>
        isPlace
          ? `“${words}” is an everyday word. Where the meaning fits, a more exact one says more: ${swaps}.`
          : `The essay has ${count || 'no'} different words above beginner level. High-scoring essays have about 35.`,
      step: ({ swaps }) =>
        swaps
          ? `Put more exact words, where you are sure of their meaning, in place of some everyday ones that you use often, for example ${swaps}.`
          : 'Use more exact words in place of everyday ones where you are sure of their meaning.',
      praise: ({ words }) => `Your vocabulary goes beyond the basics, for example ${words}.`,
    },
    'language.clauses': {
      about: 'longer sentences',
      reason: ({ isPlace }) =>
        isPlace
          ? 'This is one of your simplest sentences. High-scoring essays would join it to a neighbour (-지만, -(으)면서) or put a reason or a description into it (-기 때문에, -는).'
          : 'High-scoring essays put more clauses into one sentence (-기 때문에, -(으)ㄹ수록, -는).',
      step: ({ words }) =>
        words
          ? `Join “${words}” to the sentence beside it with -지만, -(으)면서 or -기 때문에.`
          : 'Join two short sentences with -지만, -(으)면서 or -기 때문에.',
      praise: () => 'You join clauses into longer sentences.',
    },
    'language.joins': {
      about: 'particles and endings',
      reason: ({ isPlace }) =>
        isPlace
          ? 'In this sentence particles and endings follow each other as Korean writers seldom have them. That alone is no mistake, but of your sentences it reads least smoothly: read it word by word.'
          : 'Particles and endings follow each other in ways that Korean writers seldom use. No single place is wrong by this alone; the sentences read less smoothly as a whole.',
      step: ({ words }) =>
        words
          ? `Read “${words}” aloud and write it anew, in the way of a sentence of a good Korean essay: its particles and endings, your nouns and verbs.`
          : 'Copy two or three sentences from a good Korean essay, and put words of your own in place of the nouns and verbs; keep the particles and endings.',
      praise: () => 'Your particles and endings follow each other as in the essays of Korean writers.',
    },
    'language.formulas': {
      about: 'phrases of written argument',
      reason: ({ count }) =>
        `You use ${count || 'no'} phrase${s(count)} of written argument (-아/어야 한다, -(으)ㄹ 수 있다, -기 때문이다). High-scoring essays have about ten.`,
      step: () => 'Use more phrases of written argument: -아/어야 한다, -(으)ㄹ 수 있다, -기 때문이다.',
      praise: () => 'You use the phrases of written argument often (-아/어야 한다, -기 때문이다).',
    },
  },
  guards: enGuards.reasons,
  guardSteps: enGuards.steps,
  rest: {
    content: ({ count }) =>
      `No single place explains these points. ${count ? `A reason, a result or an example is introduced in ${count} place${s(count)}` : 'No reason, result or example is introduced as such'}; high-scoring essays explain more and give more details. The argument itself is not judged here.`,
    organisation: ({ count, words }) =>
      `No single place explains these points. Organisation is estimated from the essay as a whole. What this engine sees of it: ${count ? `${count} of six kinds of connecting words (${words})` : 'no connecting words'}, the paragraphs, the beginning and the end.`,
    language: ({ count, words }) =>
      `No single place explains these points. In variety and correctness together the text is not yet at the level of high-scoring essays; ${count ? `of words above beginner level it has ${count}, such as ${words}` : 'it has no words above beginner level'}.`,
  },
  restSteps: {
    content: 'Explain one of your points more fully: why it is so, what follows from it, an example.',
    organisation: 'Read the text aloud and check that each sentence leads to the next.',
    language: 'Rewrite your three simplest sentences in a richer way, then read them for mistakes.',
  },
  criteria: { content: 'content', organisation: 'organisation', language: 'language use' },
  bands: {
    content: {
      high: 'The task is answered with enough content.',
      middle: 'Most of the task is answered, but some of it is general or short.',
      low: 'There is not yet enough content to answer the task well.',
    },
    organisation: {
      high: 'The structure is easy to see.',
      middle: 'There is a structure, but it is not clear everywhere.',
      low: 'The structure is not clear yet.',
    },
    language: {
      high: 'The language is varied and mostly correct.',
      middle: 'The language is understandable, and can become more varied and more correct.',
      low: 'The language is still simple, or mistakes make it hard to read.',
    },
  },
  overall: {
    high: ({ total, max }) => `Estimated at ${total} of ${max}, this essay falls in the high band.`,
    middle: ({ total, max }) => `Estimated at ${total} of ${max}, this essay falls in the middle band.`,
    low: ({ total, max }) => `Estimated at ${total} of ${max}, this essay falls in the low band.`,
  },
  contrast: (best, worst) => `Of the three criteria, ${best} is the strongest and ${worst} the weakest.`,
  even: 'The three criteria are about equally strong.',
  twoScales:
    'Level and band are two scales: the level follows the pass marks of the whole exam, the band the marking table of this question.',
  mostLost: ({ about, points }) => `Most points here are lost on ${about} (${points}).`,
  mostPoints: (step) => `What would help most: ${step}`,
  nothingStandsOut: ({ sentences, characters }) =>
    `There ${sentences === 1 ? 'is 1 sentence' : `are ${sentences} sentences`} (${characters} characters) to build on; nothing stands out yet.`,
  notes: {
    'order-not-judged': () =>
      'This engine measures words, sentences and structure. Whether the argument is sound is not judged, and the order of the sentences only by signs of it.',
    'topic-not-judged': () => 'No prompt was given, so whether the essay answers its task is not judged.',
    'off-topic': () =>
      'The essay, or a large part of it, meets other prompts as well as this one. If it is on the topic after all, content and total are marked too low here.',
    'under-length': ({ count }) =>
      `The essay has ${count} characters; 600 to 700 are asked for. A shorter essay is marked too, but it shows less of what you can do.`,
    'over-length': ({ count }) =>
      `The essay has ${count} characters; the exam asks for 600 to 700 and the answer sheet ends there.`,
    'copied-from-prompt': ({ count }) =>
      `${count} sentence${s(count)} copied from the prompt ${count === 1 ? 'is' : 'are'} not counted.`,
    'repeated-sentences': ({ count }) =>
      `${count} sentence${s(count)} that repeat${count === 1 ? 's' : ''} an earlier one ${count === 1 ? 'is' : 'are'} not counted.`,
    'words-to-check': ({ words, count }) =>
      `Please check ${count === 1 ? 'this word' : 'these words'}: ${words}. The dictionary does not know ${count === 1 ? 'it' : 'them'}, and we have no correction.`,
    'names-to-check': ({ words, count }) =>
      `${count === 1 ? 'This seems to be a name' : 'These seem to be names'}: ${words}. The dictionary does not know ${count === 1 ? 'it' : 'them'}; no point was taken. Please check the spelling.`,
  },
  corrections: enCorrections,
}
