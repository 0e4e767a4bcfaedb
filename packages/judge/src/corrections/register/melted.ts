import type { EssayWord } from '../../analysis/essay-words.ts'

const PRONOUNS: Readonly<Record<string, string>> = { 난: '나는', 전: '나는', 날: '나를' }
/** 전 before anything else is whole or former (전 국민, 전 대통령). */
const AFTER_I =
  /^(?:그|이|저|한국|매일|항상|어제|오늘|어릴|어렸을|대학|친구|앞으로|아직|꼭|정말|지금|요즘|열심히|행복|이런|그런|제|내|우리|돈|건강|사람|아침|주말|여행|운동|책|영화|음악|커피|가족|부모님|선생님|초등학교|고등학교|중학교)/
/** What is done to one; 날 is a day and a blade, too. */
const DONE_TO_ME =
  /^(?:도와|돕|사랑|위해|위한|믿|좋아|기다|보|봐|키우|키워|가르|낳|걱정|이해|격려|응원|행복하게|기쁘게|힘들게|슬프게|울|웃게|부르|불러|생각)/

/** 난, 전 and 날 for 나는 and 나를, at the head of a clause: 화가 난 and 어느 날 are other words. */
export function meltedPronoun({ text, before, after, morphemes }: EssayWord, isAlone: boolean): string | null {
  const written = PRONOUNS[text]
  if (written === undefined || !after || !opensClause(text, before)) return null
  if (text === '전') return AFTER_I.test(after.text) ? written : null
  if (text === '날' && isAlone && before) return null
  if (text === '날') return DONE_TO_ME.test(after.text) ? written : null
  return morphemes[0]?.tag === 'NP' ? written : null
}

function opensClause(text: string, before: EssayWord | null): boolean {
  if (before === null) return true
  const last = before.morphemes.at(-1)
  if (last?.tag === 'MAJ') return true
  if (text === '날') return /(?:이|가|은|는|게|서)$/.test(before.text) && last?.tag.startsWith('J') === true
  return last?.tag === 'EC' && /(?:면|서|데|만|니까)$/.test(before.text)
}
