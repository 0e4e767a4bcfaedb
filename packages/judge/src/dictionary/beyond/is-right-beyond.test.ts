import { beforeAll, describe, expect, test } from 'vitest'
import { loadAnalysers, loadSpellingDictionary } from '../../node/load-analysers.ts'
import { isKnownWord } from '../is-known-word.ts'

describe('words that the spelling dictionary lacks', () => {
  let isRight: (word: string) => boolean
  let isSpelt: (word: string) => boolean
  beforeAll(() => {
    isRight = loadAnalysers().isKnownWord
    const dictionary = loadSpellingDictionary()
    isSpelt = (word) => isKnownWord(word, dictionary)
  })

  test.each([
    [
      'modern nouns with any particle',
      '비대면으로 키오스크를 반려견이 탄소중립을 챗봇에게서 가성비보다는 워라밸이란 밀키트까지도',
    ],
    ['modern nouns as verbs', '팔로우했다 재사용되는 혼밥하는 창업지원하고 구독경제화된'],
    ['a rate, 율 after a vowel and ㄴ and 률 after others', '이혼율 출산율은 이용률이 접종률도 감염률보다'],
    ['a noun with a suffix', '연령대별로 선수층은 국가권에서 체험형이 아이용으로 가구당 글로벌화된 이장님께서'],
    ['a noun with a prefix', '총수량은 총비용을 초고령의 탈원전을 비전문가가'],
    ['an adverb of many', '많이들 열심히들 조용히들 빨리들'],
    [
      '-거니와 and endings like it',
      '하거니와 했거니와 좋거니와 먹게끔 말했듯이 하는가를 있다고는 먹으려다가 갔던가 합니다만',
    ],
    ['endings of 이다', '학생이라기보다 문제라든지 사실이라고는'],
    ['irregular stems', '떠올랐다 돌아누웠다 피어올라서'],
    [
      'an auxiliary written on to its verb',
      '도와드리다 먹어보다 이겨내야 쌓아가는 선물해주는 올듯하다 아는척하는 좋아지면서',
    ],
    ['a noun with 받다 or 드리다', '사랑받는 존중받고 부탁드리며'],
    ['several particles', '정답만을 노력만으로는 과정에서의 하나씩은 이것뿐이다 단원쯤이면'],
    ['numbers, counters and somebody', '열한 마흔두 스물다섯이 억원을 여명의 누군가에게는 무언가가'],
  ])('are known: %s', (_, list) => {
    const words = list.split(' ')
    expect(words.filter((word) => !isRight(word))).toEqual([])
    expect(words.filter((word) => !isSpelt(word)).length).toBeGreaterThan(0)
  })

  test.each([
    ['misspelt modern nouns', '키오스코를 반려갼이 비데면으로 탄소중립를 챗봇가 밀키트을'],
    ['a rate written with the other form', '이혼률 출산률이 이용율이 접종율'],
    ['an unusual word with a suffix', '기쁘별 예줄권 환겅화 갑지별로'],
    ['nouns that end in -적 and are none', '전동적인 겨제적인 노인적인 사방적으로'],
    ['a verb in a form that it has not', '있은 두르질 먹겠을까 듣은 쉽는'],
    ['slips that only look like a made word', '총소년 초심해야 음씩을 나뿐 분모님 인종받지 치룬다 넝만을'],
    ['what should be apart', '사실일뿐이다 편한데다가 세가지가 먹는걸'],
    ['a misspelt verb before an auxiliary', '도아드리다 이거내야 싸아가는거'],
  ])('are not known: %s', (_, list) => {
    expect(list.split(' ').filter((word) => isRight(word))).toEqual([])
  })
})
