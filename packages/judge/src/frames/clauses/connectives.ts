/** An adverb that wants a certain ending in its clause, and the endings that learners write there, each with the one that was meant. */
export type Connective = {
  adverb: RegExp
  /** What makes the sentence right, wherever it stands behind the adverb. */
  satisfied: RegExp
  meant: Readonly<Record<string, string>>
}

const IF = '으면'
const HAD_IF = '았다면'
const EVEN_IF = '아도'
const ALTHOUGH = '지만'
const HAD_ALTHOUGH = '았지만'

export const CONNECTIVES: readonly Connective[] = [
  {
    adverb: /^(?:만약|만일)에?$/,
    satisfied: /면|거든|더라도|라도|[아어여]도|해도|던들|경우|때(?!문)|[ㄴ든]들|한들|대도|일까/,
    meant: {
      ...{ 아서: IF, 고: IF, 으니까: IF, 지만: IF, 는데: IF, 은데: IF, 으려고: IF, 도록: IF, 기: IF },
      ...{ 았어서: HAD_IF, 았고: HAD_IF, 았으니까: HAD_IF, 았지만: HAD_IF, 았는데: HAD_IF, 았기: HAD_IF },
    },
  },
  {
    adverb: /^아무리$/,
    satisfied:
      /[아어여]도|해도|[와봐워려져켜쳐겨가사자차나]도$|라도|[다라]지만|든지|든가|봤자|래야|기로|언정|망정|[은는인한든]들$/,
    meant: {
      ...{
        아서: EVEN_IF,
        으니까: EVEN_IF,
        으면: EVEN_IF,
        지만: EVEN_IF,
        는데: EVEN_IF,
        은데: EVEN_IF,
        기: EVEN_IF,
      },
      ...{ 았어서: EVEN_IF, 았지만: EVEN_IF, 았는데: EVEN_IF, 았으니까: EVEN_IF, 았으면: EVEN_IF },
    },
  },
  {
    adverb: /^비록$/,
    satisfied: /지만|으나|[^가-힣]?나$|나,|망정|데|라서|언정|나마/,
    meant: {
      ...{ 아서: EVEN_IF, 고: ALTHOUGH, 으니까: ALTHOUGH, 으면: '더라도', 기: ALTHOUGH },
      ...{ 았어서: HAD_ALTHOUGH, 았고: HAD_ALTHOUGH, 았으니까: HAD_ALTHOUGH, 았으면: '았더라도', 았기: HAD_ALTHOUGH },
    },
  },
  {
    adverb: /^(?:설령|설사)$/,
    satisfied: /지만|으나|더라도|라도|[아어여]도|해도|망정|데|언정|대도/,
    meant: {
      아서: '더라도',
      고: '더라도',
      으니까: '더라도',
      으면: '더라도',
      기: '더라도',
      았어서: '았더라도',
      았으니까: '았더라도',
    },
  },
]
