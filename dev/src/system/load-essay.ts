/** An essay of 651 characters, written for load tests: correct Korean on reading, in 13 sentences. */
const PARAGRAPHS = [
  '책을 읽는 습관은 사람의 생각을 넓혀 준다. 책에는 내가 직접 겪지 못한 시대와 장소의 경험이 담겨 있기 때문이다.',
  '그러나 요즘에는 책을 읽는 사람이 점점 줄어들고 있다. 짧은 영상에 익숙해지면 긴 글을 끝까지 읽는 일이 힘들게 느껴진다.',
]

/** About 650 characters of Korean, different for each number, as an essay of a load test. */
export function loadEssay(number: number): string {
  const text = `${number}번째 글이다. ${PARAGRAPHS.join('\n')} `
  return `${text}${PARAGRAPHS.join(' ').repeat(6)}`.slice(0, 650)
}
