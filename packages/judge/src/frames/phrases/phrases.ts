import type { Case } from '../reading/eojeol.ts'

/** A word that wants one particle before it, and the particles that learners write there and natives do not. */
export type Phrase = { word: RegExp; wrong: readonly string[]; right: Case; unless?: RegExp }

/** Reviewed line by line. A particle that natives use before the word in another sense is not on its line. */
export const PHRASES: readonly Phrase[] = [
  {
    word: /^(?:대한|대해|대해서|대하여|대해서는|대해서도)$/,
    wrong: ['을', '이', '로', '와', '에서'],
    right: '에',
    unless: /^(?:대한민국|대한제국|대한항공|독립|민국)/,
  },
  { word: /^(?:관한|관해|관해서|관하여)$/, wrong: ['을', '이', '로', '와', '에게', '에서'], right: '에' },
  { word: /^(?:위한|위해|위해서|위하여)$/, wrong: ['에', '에게', '로', '와', '에서'], right: '을' },
  { word: /^(?:통해|통해서|통하여|통한)$/, wrong: ['에', '에서', '에게'], right: '을' },
  { word: /^(?:비해|비해서|비하여|비하면)$/, wrong: ['을', '와', '이', '로', '보다'], right: '에' },
  { word: /^(?:의해|의해서|의하여|의한|의하면)$/, wrong: ['을', '로', '이', '와'], right: '에' },
  { word: /^(?:인해|인해서|인하여|인한)$/, wrong: ['에', '을', '이', '에서', '와'], right: '로' },
  { word: /^따르면$/, wrong: ['이', '와', '에서'], right: '에' },
  { word: /^(?:바탕으로|토대로|대상으로|계기로)$/, wrong: ['에', '에서', '와'], right: '을' },
  { word: /^(?:중심으로|기준으로)$/, wrong: ['와'], right: '을' },
  { word: /^(?:반해|반하여)$/, wrong: ['와', '로'], right: '에' },
  { word: /^더불어$/, wrong: ['에', '을', '로'], right: '와' },
  { word: /^(?:관계없이|상관없이)$/, wrong: ['을', '이'], right: '와' },
  { word: /^(?:비롯한|비롯해|비롯하여)$/, wrong: ['이', '와', '에서', '에'], right: '을' },
  { word: /^(?:관련된|관련한|관련하여|관련해|관련해서)$/, wrong: ['을'], right: '와' },
  { word: /^(?:유명하다|유명한|유명해서|유명하고)$/, wrong: ['을'], right: '로' },
]

/** Nouns that stand for another verb than the phrase: 말이 통하다, 전기가 통하다. */
export const OTHER_SENSES: Readonly<Record<string, RegExp>> = {
  통: /^(?:말|마음|뜻|의미|피|공기|바람|전기|전화)$/,
}

/** 삶에게 이해가 다르다: what is thought of something wants 에 대한. */
export const THOUGHT = /^(?:이해|인식|생각|의견|관점|태도|견해|시각)(?:[이가을를은는도]|)$/

/** A verb that wants another particle than the one that is written, of such nouns. */
export const VERB_PHRASES: readonly {
  predicate: RegExp
  wrong: readonly Case[]
  right: Case
  noun: 'illness' | 'person'
}[] = [
  { predicate: /^걸리다$/, wrong: ['을', '이'], right: '에', noun: 'illness' },
  {
    predicate: /^(?:결혼하다|이혼하다|헤어지다|싸우다|다투다)$/,
    wrong: ['을', '에', '에게'],
    right: '와',
    noun: 'person',
  },
  { predicate: /^(?:전화하다|연락하다|인사하다|사과하다)$/, wrong: ['을', '에'], right: '에게', noun: 'person' },
]
export const ILLNESS = /(?:병|질병|증|감기|독감|암|염)$/
/** What differs with something: 나라에 따라 다르다. */
export const DIFFERS = /^(?:다르다|달라지다|다르어지다|변하다|바뀌다|결정되다|나뉘다|변화하다|다양하다)$/

/** A noun that wants 에 before it, with the predicates that make it so: 정치에 관심이 있다, 건강에 도움이 되다. */
export const NOUN_PHRASES: readonly { noun: RegExp; wrong: readonly string[]; predicate: RegExp }[] = [
  {
    noun: /^관심[이을도은]?$/,
    wrong: ['을', '로'],
    predicate: /^(?:있다|없다|많다|가지다|갖다|보이다|두다|기울이다|크다)$/,
  },
  { noun: /^도움[이을도은]?$/, wrong: ['을'], predicate: /^(?:되다|주다)$/ },
  { noun: /^영향[이을도은]?$/, wrong: ['을', '이'], predicate: /^(?:미치다|주다|끼치다)$/ },
]
