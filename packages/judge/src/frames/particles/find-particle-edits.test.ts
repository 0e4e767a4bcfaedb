import { beforeAll, describe, expect, test } from 'vitest'
import type { Analysers } from '../../analysis/analysers.ts'
import { loadAnalysers } from '../../node/load-analysers.ts'
import { findFrameEdits } from '../find-frame-edits.ts'

let analysers: Analysers
beforeAll(() => {
  analysers = loadAnalysers()
})

const editsIn = (text: string) => findFrameEdits({ text, morphemes: analysers.morphemes(text) }, analysers)

function corrected(text: string): string {
  return editsIn(text).reduceRight(
    (result, { start, end, suggestion }) => result.slice(0, start) + suggestion + result.slice(end),
    text,
  )
}

/** Invented sentences: {what a learner writes|what is right}. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  'what is put, stays or goes there': [
    '벽{에서|에} 가족사진이 걸려 있다.',
    '거실 벽{에서|에} 커다란 시계가 걸려 있었다.',
    '할아버지는 나무 아래{에서|에} 앉아 계셨다.',
    '나는 종이{에서|에} 이름을 적었다.',
    '문{에서|에} 안내문을 붙여 놓았다.',
    '냉장고{에서|에} 우유를 넣어 두었다.',
    '아무 데{에서|에}나 쓰레기를 버리면 안 된다.',
    '인터넷{에서|에} 글을 올릴 때는 조심해야 한다.',
    '주말에 미술관{에서|에} 가서 그림을 구경했다.',
    '졸업한 후에 바로 대기업{에서|에} 들어갔다.',
    '그는 위험한 상황{에서|에} 빠졌다.',
    '지하철역 근처{에서|에} 편의점이 생겼다.',
    '우리는 생일 파티{에서|에} 초대를 받았다.',
  ],
  'what is done, happens or is learnt there': [
    '그는 작은 마을{에|에서} 태어났다.',
    '월드컵은 우리나라{에|에서} 열렸다.',
    '동생은 운동장{에|에서} 친구들과 공을 찬다.',
    '우리는 학교 강당{에|에서} 환경에 관한 영화를 보았다.',
    '나는 버스 안{에|에서} 우연히 옛 친구를 만났다.',
    '책{에|에서} 얻은 지식은 오래 남는다.',
    '회의{에|에서} 자기 의견을 말하는 것은 어렵다.',
    '직장{에|에서} 스트레스를 많이 받는다.',
    '동물원{에|에서} 사자를 구경했다.',
    '방 안{에|에서} 이상한 소리가 들렸다.',
    '그는 이번 시험{에|에서} 좋은 성적을 받았다.',
    '호텔{에|에서} 하룻밤을 보냈다.',
  ],
  'people and offices': [
    '그 배우는 팬들{에|에게} 큰 사랑을 받았다.',
    '부모{에|에게} 솔직하게 말하는 것이 좋다.',
    '범죄자{에|에게} 더 무거운 벌을 주어야 한다.',
    '누구{에|에게}나 실수할 때가 있다.',
    '우리{에|에게} 필요한 것은 용기다.',
    '언니{에|에게} 그 소식을 들었다.',
    '그 가수는 청소년들{에|에게} 인기가 많다.',
    '손님들{에|에게} 친절하게 대해야 한다.',
    '사장님{에|께} 편지를 썼다.',
    '젊은이들{에|에게} 결혼은 부담이다.',
    '의사는 환자{에|에게} 담배를 끊으라고 했다.',
    '불이 나면 바로 소방서{에게|에} 전화해야 한다.',
    '시민들은 정부{에게|에} 새로운 대책을 요구하였다.',
    '학교{에게|에} 기부금을 냈다.',
    '나라{에게|에} 도움이 되는 사람이 되고 싶다.',
  ],
  'subjects and objects': [
    '인구가 늘면 집값{을|이} 오른다.',
    '교통사고{를|가} 나서 길이 막혔다.',
    '눈{을|이} 많이 오면 길이 미끄럽다.',
    '관계{를|가} 쉽게 깨진다.',
    '월급{을|이} 적지만 분위기가 좋다.',
    '그는 성격{을|이} 밝아서 친구가 많다.',
    '무게{를|가} 가벼워서 쓰기 편하다.',
    '언론은 사실{이|을} 정확하게 전달해야 한다.',
    '실패한 사람은 그 원인{이|을} 먼저 찾아야 한다.',
  ],
}

describe.each(Object.entries(KINDS))('corrects %s', (_, sentences) => {
  test.each(sentences)('%s', (sentence) => {
    const right = sentence.replace(/\{.*\|(.*)\}/, '$1')
    expect(corrected(sentence.replace(/\{(.*)\|.*\}/, '$1'))).toBe(right)
    expect(editsIn(right)).toEqual([])
  })
})

/** Right sentences of the same words. */
test.each([
  '냉장고에서 우유를 꺼냈다.',
  '의자에서 일어나서 창문을 열었다.',
  '책에서 읽은 내용을 공책에 적었다.',
  '우리는 공원에서 앉을 자리를 찾았다.',
  '길에서 큰돈이 들어 있는 지갑을 주웠다.',
  '강당에서 졸업식이 있을 예정이다.',
  '한국에서 가장 높은 산에 올랐다.',
  '광고에서 익숙한 노래가 흘러나왔다.',
  '나는 내 자리에서 최선을 다할 뿐이다.',
  '여행사에서 신경을 써 주었다.',
  '토끼를 그물 안에서 놓아 주었다.',
  '도서관에 책을 빌리러 갔다.',
  '시장에 채소를 팔아 돈을 벌었다.',
  '서울에 집을 샀다.',
  '마당에 나무를 키운다.',
  '회사에 필요한 사람을 찾는다.',
  '신문에 사람을 찾는 광고를 냈다.',
  '인터넷에 헌책을 판다는 글을 올렸다.',
  '집에 찾아온 손님을 맞았다.',
  '나무에 열린 사과가 빨갛다.',
  '아이들에 대한 관심이 필요하다.',
  '친구들에 둘러싸여 생일을 보냈다.',
  '정부에게는 국민을 지킬 의무가 있다.',
  '친구에게 전화했다.',
  '우리에 갇힌 동물이 불쌍하다.',
  '기자는 그 소식이 사실이라고 전했다.',
  '자신의 생각을 밝혔다.',
  '돈을 들고 달아났다.',
  '비를 내려 달라고 빌었다.',
  '비용을 적어 두었다.',
  '눈이 큰 아이를 보았다.',
  '아이가 바르게 자라야 한다.',
])('leaves %s', (text) => {
  expect(editsIn(text)).toEqual([])
})
