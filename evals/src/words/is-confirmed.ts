const SHORTEST_PART = 2
// Prefixes and second parts of one syllable that make new nouns of nouns: 탈탄소, 반려묘, 취업난.
const BEFORE = /^[비반탈초재신구저고무다폐미대총준친역최제본맞첫갓혼]/
const BEHIND =
  /[율률별화적성권층형용당제비료자족견묘품값난길집방장실차역망량증병약법죄범인생사학과계관식앱팩룸컵통판팬감력심욕도론기복빵주국탕면육금액폭세직팀표지서책봇맘폰북객점소원물로선간가수업술항칩곡극전령펜캠송샵숍붐파맨남녀잔캔덕질템각등카샷함단회군비어말]$/

/** Is the noun in the lists, or put together of words that are? `has` answers for a whole word. */
export function isConfirmed(noun: string, has: (word: string) => boolean): boolean {
  if (noun.length < SHORTEST_PART) return false
  if (has(noun)) return true
  for (let at = SHORTEST_PART; at <= noun.length - SHORTEST_PART; at++) {
    if (has(noun.slice(0, at)) && isConfirmed(noun.slice(at), has)) return true
  }
  if (BEHIND.test(noun) && isConfirmed(noun.slice(0, -1), has)) return true
  return BEFORE.test(noun) && isConfirmed(noun.slice(1), has)
}
