import type { Texts } from '../texts.ts'

/** Why each rule corrects, in English. */
export const enCorrections: Texts['corrections'] = {
  spelling: 'A common misspelling.',
  'spelling-sound': 'There is no such word. The one that sounds like it is written this way.',
  'spelling-doe': '되 and 돼 are easily mixed up: 돼 is short for 되어.',
  'spelling-negation':
    '안 stands before a verb (안 가다); 않다 follows -지 (가지 않다); after a noun it is 아니다 (일이 아니다).',
  spacing: 'A space belongs here.',
  'spacing-bound-noun': 'Words such as 수, 것, 때, 때문 and 중 are written apart from the word before them.',
  'spacing-not-only':
    '뿐만 and 아니라 are written apart. 뿐만 is joined to a noun (노력뿐만 아니라) and stands apart after -(으)ㄹ (할 뿐만 아니라).',
  'spacing-auxiliary': 'These are two verbs, and they are written apart.',
  'spacing-after-ending':
    '않다, 못하다 and 말다 after -지, and 하다 and 되다 after -아/어야, are written apart from it.',
  'spacing-number': 'A number and what it counts are written apart.',
  'spacing-determiner':
    'What stands before a noun and describes it, such as 모든, 이, 그, 다른 or -는, is a word of its own.',
  'spacing-joined': 'This belongs to the word before it, so there is no space.',
  adjective: 'This is an adjective. In the plain style it ends in -다, not in -ㄴ다 or -는다.',
  'adjective-modifier': 'This is an adjective. Before a noun it takes -(으)ㄴ, not -는.',
  'verb-plain': 'A verb in the plain style ends in -ㄴ다 after a vowel and in -는다 after a consonant.',
  copula: 'A form of 이다: 이다, 이었다, and in a quotation 이라고.',
  ending: 'This ending has another form after this word.',
  'stem-rieul':
    'The stem ends in ㄹ: it drops before -(으)ㄴ, -는 and -(으)니, and takes no 으 (만들다: 만든, 만드는, 만들면).',
  'stem-irregular':
    'An irregular stem: it changes before this ending (듣다 들은, 돕다 도와, 짓다 지어, 모르다 몰라, 바쁘다 바빠).',
  'past-modifier':
    '-는 does not follow -았/었-. Before a noun, the past is -(으)ㄴ after a verb and -았/었던 after an adjective.',
  tense: 'The time that is named asks for another tense: -(으)ㄴ or -았/었- for what was, -(으)ㄹ for what will be.',
  'negation-ending':
    '않다 and 못하다 take the ending of the word before them: after an adjective -지 않다, -지 않은, after a verb -지 않는다, -지 않는.',
  'particle-after-vowel': 'The noun ends in a vowel, so the particle takes its other form.',
  'particle-after-consonant': 'The noun ends in a consonant, so the particle takes its other form.',
  'particle-direction': 'Write 로 after a vowel or ㄹ, and 으로 after any other consonant.',
  'frame-subject': 'This word does not take an object here: what changes, exists or is needed takes 이/가.',
  'frame-object': 'This verb is done to something: what it is done to takes 을/를.',
  'frame-place': '에 says where something is or where it goes; 에서 says where something is done.',
  'frame-action': '에서 says where something is done; 에 says where something is or where it goes.',
  'frame-person': 'To a person is 에게 (to somebody you honour 께); 에 is for things and places.',
  'frame-thing': '에게 is for people and animals; things and ideas take 에.',
  'frame-phrase': 'These words go together with a particle of their own, such as 에 대한, 을 위한, 와 함께.',
  'frame-possessive': 'What a thing belongs to takes 의 (생명의 소중함); 에 says where or when.',
  'frame-clause': 'These words belong together, such as 왜냐하면 … 때문이다, 아무리 … -아/어도, 만약 … -(으)면.',
  'frame-honorific': 'The verb honours whom 께서 honours: -(으)시-, and 계시다, 드시다, 주무시다, 말씀하시다.',
  'word-form': 'This word is not used in this form.',
  'confused-word': 'This word is often taken for another one. Here the other is meant.',
  collocation: 'This noun goes with another verb.',
  voice:
    'The verb says who does it: 하다 when one does it or it happens, 시키다 when one makes it happen, -아/어하다 with 을/를 for what one likes.',
  register: 'The other sentences are in the plain style (-다), so this one should be too.',
  'spoken-word': 'This word belongs to speech. An essay takes the written word.',
  'first-person': '저 and 제 belong to polite speech. In an essay in -다 the writer says 나, 내 and 우리.',
}
