import { conjugate } from './conjugate.ts'
import { lastLetters } from './letters.ts'

/** What is said of a predicate beside its class. 이다 and 아니다 count as adjectives: they take their endings, but for a few. */
export type PartOfSpeech = 'verb' | 'adjective'

const words = (list: string): string[] => list.trim().split(/\s+/)
const AFTER_NOUN_FORM = words('가 는 도 를 에 에는 에도 와 만 까지 보다 로 로는 란 라도 조차 나')

/** After both. */
const BOTH = words(`
  고 고서 고도 고는 고만 거나 거든 거니와 거늘 게 게끔 기 긴 길 냐 냐고 냐는 냐며 지 지만 지는 지도 지를 지가 진 질 지요 죠 네 네요 니 던 던가 던지 던데 더라 더라도
  더니 더라면 더군 더구나 더라고 든 든가 든지 도록 듯 듯이 듯한 되 습니다 습니까 습니다만 으며 으면 으면서 으면서도 으면야 으니 으니까 으므로 으나
  으나마 을 을수록 을지 을지라도 을지도 을지를 을지는 을지가 을까 을까요 을까를 을뿐더러 을망정 을지언정 음 음을 음이 음은 음에 음에도 음으로 음으로써 음과
  음도 음의 음에는 아 아서 아서는 아서도 아선 아야 아야만 아야지 아야죠 아도 아요 으리라 으랴 길래 기에 거나와 나 나요 구려 잖아 잖아요 다니 더라는`).concat(
  AFTER_NOUN_FORM.map((particle) => `기${particle}`),
)

/** After verbs, and after 있다 and 없다. */
const VERB_LIKE = words(`
  는 는데 는데도 는데다 는데다가 는지 는지를 는지는 는지도 는지가 는지에 는지의 는지요 는가 는가를 는가에 는가는 는가가 는구나 는군 는군요 느냐 느냐고 느냐는 느냐에
  느니 는걸 는데요 는지라 는바 는가요`)

/** After verbs only. */
const VERB = words(`
  는다 는다고 는다는 는다면 는다며 는다거나 는다든지 는다든가 는다지만 는다기보다 는다니 는다던가 는다더라 는다는데 는다면서 는다고는 는다고도 은 자 자고 자는 자며 자마자 자면 아라 으라 으라고
  으라는 으라며 으러 으려 으려고 으려는 으려면 으려던 으려다 으려다가 으려고는 으려면은 을게 을게요 을래 을래요 읍시다 고자 느라 느라고 으세요 으십시오 다가 다가는 다가도 다시피 거라 으마 고는
  은들 을걸 던걸 노라면 으려거든`)

/** After adjectives only. */
const ADJECTIVE = words(`
  다 다고 다는 다면 다며 다거나 다든지 다든가 다지만 다기보다 다던가 다더라 다는데 다면서 다고는 다고도 은 은데 은데도 은데다 은데다가 은데요 은지 은지를 은지는 은지도 은지가 은지에 은지의 은지라
  은가 은가를 은가에 은가는 은가가 은가요 으냐 으냐고 으냐는 으냐에 구나 군 군요 은걸 은들 은바`)

/** After 이다 and 아니다 only, in place of 다고, 아 and their like. */
const COPULA = words(`
  라 라고 라는 라면 라며 라서 라도 라든지 라든가 라거나 라지만 라기보다 라기보다는 라니 란 라고는 라고도 라던가 라던 라는데 라면서 라야 라야만 로서 로다 에요 었다`)

/** After 았, 었 and 겠. */
const AFTER_TENSE = words(`
  다 다고 다는 다면 다며 다거나 다든지 다지만 다기보다 다가 다가는 다던가 다는데 다면서 다고는 다고도 고 고도 지 지만 지요 죠 네 네요 던 던가 던지 던데 더라 더라도 더니 더라면 거나 거든 거니와 거늘 기
  기에 기가 기도 기는 기를 기 구나 군 군요 듯 듯이 든 든지 든가 습니다 습니까 습니다만 으며 으면 으면서 으면서도 으니 으니까 으므로 으나 을 을까 을까요 을지 을지라도 을지도 을지를 을수록 을뿐더러 을망정 음 음을
  음이 음은 음에 음에도 음으로 음으로써 음과 음도 음의 어 어요 어도 어야 어야만 어서 는데 는데도 는데요 는지 는지를 는지는 는지도 는지가 는가 는가를 는가는 느냐 느냐고 느냐는 는걸 나 나요 으리라 으랴 잖아 잖아요 길래 다니 을걸 을게`)
const TENSES = ['았', '았었', '겠', '았겠']

type Use = 'both' | 'verb-like' | PartOfSpeech | 'copula'

/** Every ending, written as after a consonant, with what it follows. One written twice (은) has two uses. */
export const ENDINGS: readonly (readonly [written: string, use: Use])[] = allEndings()

const USES = Map.groupBy(ENDINGS, ([written]) => written)

/** May this ending follow this stem by its part of speech? */
export function suits(ending: string, stem: string, partOfSpeech: PartOfSpeech): boolean {
  const isCopula = partOfSpeech === 'adjective' && (stem === '이' || stem === '아니')
  return (USES.get(ending) ?? []).some(([, use]) => {
    if (use === 'both') return true
    if (use === 'copula') return isCopula
    if (use === 'verb-like') return partOfSpeech === 'verb' || isExisting(stem)
    if (use === 'adjective' && partOfSpeech === 'adjective')
      return !(isExisting(stem) && /^은|^으냐/.test(ending)) && !(isCopula && /^다./.test(ending))
    return use === partOfSpeech
  })
}

/** 있다, 없다 and what ends in them (재미있다, 끊임없다): adjectives with the 는 of verbs. */
export function isExisting(stem: string): boolean {
  return /[있없밌]$/.test(stem)
}

function allEndings(): (readonly [string, Use])[] {
  const plain: (readonly [string, Use])[] = [
    ...BOTH.map((written) => [written, 'both'] as const),
    ...VERB_LIKE.map((written) => [written, 'verb-like'] as const),
    ...VERB.map((written) => [written, 'verb'] as const),
    ...ADJECTIVE.map((written) => [written, 'adjective'] as const),
  ]
  const honorific = plain.flatMap(([written, use]) =>
    conjugate({ stem: '시', stemClass: 'regular' }, written).map((form) => [`으${form}`, use] as const),
  )
  const tense = TENSES.flatMap((tense) => AFTER_TENSE.map((written) => [tense + written, 'both'] as const))
  const honorificTense = AFTER_TENSE.flatMap((written) =>
    ['으셨', '으시었', '으시겠'].map((tense) => [tense + written, 'both'] as const),
  )
  const all = [
    ...plain,
    ...honorific,
    ...tense,
    ...honorificTense,
    ...COPULA.map((written) => [written, 'copula'] as const),
  ]
  return [...new Map(all.map((ending) => [ending.join(' '), ending])).values()].filter(
    ([written]) => lastLetters(written) !== null,
  )
}
