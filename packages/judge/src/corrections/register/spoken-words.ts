/** Words of speech with what is written in their place, whatever stands beside them. */
export const SPOKEN_WORDS: ReadonlyMap<string, string> = pairs(`
  근데 그런데, 근데도 그런데도, 엄청 매우, 왜냐면 왜냐하면, 그치만 그렇지만, 암튼 아무튼, 그래갖고 그래서, 그니까 그러니까, 그리구 그리고, 글구 그리고, 젤 가장,
  애들 아이들, 애들은 아이들은, 애들이 아이들이, 애들을 아이들을, 애들도 아이들도, 애들의 아이들의, 애들에게 아이들에게, 너무너무 매우, 요렇게 이렇게, 쪼금 조금,
  맨날 매일, 진짜로 정말로, 나두 나도, 너두 너도, 저두 나도, 우리두 우리도, 그래두 그래도, 하나두 하나도, 그러니깐 그러니까, 그니깐 그러니까, 요샌 요즘은, 여튼 아무튼,
  걍 그냥, 쪼끔 조금, 쫌 조금, 어케 어떻게, 그러믄 그러면, 왜냐하믄 왜냐하면, 니가 네가, 넌 너는, 내꺼 내 것, 내거 내 것, 낼부터 내일부터, 인제 이제, 뭣을 무엇을,
  얘들은 이 아이들은, 걔네들은 그 아이들은, 걔네들이 그 아이들이, 걔네들을 그 아이들을, 걔들은 그 아이들은, 걔들이 그 아이들이, 걔도 그 아이도, 걔네는 그들은, 걔네가 그들이,
  우린 우리는, 얘네 이들, 걔네 그들, 걔는 그 아이는, 걔가 그 아이가, 걔를 그 아이를, 얘는 이 아이는, 얘가 이 아이가, 담에 다음에, 첨에 처음에, 첨으로 처음으로
`)

/** Adverbs that are words of speech only where they say how much: before an adjective or one of these. */
export const SPOKEN_DEGREES: ReadonlyMap<string, string> = pairs(
  '되게 매우, 무지 매우, 진짜 정말, 완전 매우, 좀 조금, 디게 매우, 겁나 매우, 넘 너무, 무지하게 매우',
)
export const DEGREE_OF =
  /^(?:많이|잘|빨리|오래|자주|크게|큰|많은|작은|긴|쉽게|열심히|높이|달라|좋아하|싫어하|좋아한|힘들)/

/** Pronouns of things with a particle that melted into them. */
export const SPOKEN_THINGS: ReadonlyMap<string, string> = pairs(`
  이건 이것은, 그건 그것은, 저건 저것은, 이게 이것이, 그게 그것이, 저게 저것이, 이걸 이것을, 그걸 그것을, 저걸 저것을, 이거 이것, 그거 그것, 저거 저것,
  이걸로 이것으로, 그걸로 그것으로, 이거는 이것은, 그거는 그것은, 이거를 이것을, 그거를 그것을, 이거도 이것도, 그거도 그것도, 이거만 이것만, 그거만 그것만,
  이거다 이것이다, 그거다 그것이다, 이거보다 이것보다, 그거보다 그것보다, 뭐가 무엇이, 뭘 무엇을, 뭐를 무엇을, 뭐는 무엇은, 뭐든 무엇이든, 뭐든지 무엇이든지,
  뭐라고 무엇이라고, 뭐라도 무엇이라도, 뭐보다 무엇보다, 뭐보다도 무엇보다도, 뭐에 무엇에, 뭔지 무엇인지, 뭐인지 무엇인지,
  뭔지를 무엇인지를, 뭔지도 무엇인지도, 뭘까 무엇일까, 뭐일까 무엇일까, 뭐냐면 무엇이냐 하면
`)

/** The bound noun 거 with what follows it, behind an adnominal form: 할 거다, 중요한 거는. */
export const SPOKEN_BOUND: ReadonlyMap<string, string> = pairs(`
  거 것, 거는 것은, 거를 것을, 거도 것도, 거만 것만, 거다 것이다, 거야 것이다, 거라고 것이라고, 거라는 것이라는, 거라면 것이라면, 거라서 것이라서,
  거고 것이고, 거지만 것이지만, 거니까 것이니까, 거면 것이면, 걸까 것일까, 건지 것인지, 건데 것인데, 건가 것인가, 거였다 것이었다, 거보다 것보다,
  걸 것을, 거처럼 것처럼, 거부터 것부터, 거랑 것과, 거에 것에, 거예요 것이다, 꺼 것, 꺼다 것이다, 꺼야 것이다, 꺼라고 것이라고
`)

/** Behind these natives do not write 게 and 건 for 것이 and 것은, nor do they behind an adjective that says what is important. */
export const POINTING = /^(?:이런|그런|저런|이러한|그러한)$/
export const WEIGHING = /^(?:좋은|어려운|힘든|나쁜|중요한|필요한|소중한|분명한|확실한|놀라운|아쉬운|안타까운|다행인)$/

function pairs(list: string): Map<string, string> {
  return new Map(
    list.split(',').map((pair) => {
      const [spoken, ...written] = pair.trim().split(/\s+/)
      return [spoken!, written.join(' ')]
    }),
  )
}
