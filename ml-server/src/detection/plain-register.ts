import { FINAL, lastFinal, withFinal } from '@truegul/korean'

const FIRST_PERSON: readonly (readonly [RegExp, string])[] = [
  [/(?<![가-힣])저희/g, '우리'],
  [/(?<![가-힣])저(?=는|도|를|의|와|만|에게|한테| )/g, '나'],
  [/(?<![가-힣])제(?=가| )/g, '내'],
]

/**
 * The text with one ending for what politeness varies: 합니다, 해요 and 한다 all become 하다, 먹습니다 and 먹는다 become 먹다, 저는 becomes
 * 나는. Nine in ten machine texts of the main corpus end in -니다 and exam answers in -다: without this a model learns manners.
 * The result is for measuring only, and often no Korean that anybody would write.
 */
export function plainRegister(text: string): string {
  let plain = text
    .replace(/([가-힣])니까(?=[^가-힣]|$)/g, (all, stem: string) => withoutBieup(stem, '는가') ?? all)
    .replace(/([가-힣])니다/g, (all, stem: string) => withoutBieup(stem, '다') ?? all)
    .replace(/는다(?=[^가-힣]|$)/g, '다')
    .replace(/([가-힣])다(?=[^가-힣]|$)/g, (all, stem: string) =>
      lastFinal(stem) === FINAL.nieun ? `${withFinal(stem, FINAL.none)}다` : all,
    )
    .replace(/([가-힣]{1,3})요(?=[^가-힣]|$)/g, (all, stem: string) => withoutYo(stem) ?? all)
  for (const [polite, own] of FIRST_PERSON) plain = plain.replace(polite, own)
  return plain
}

function withoutBieup(stem: string, ending: string): string | null {
  if (stem === '습') return ending
  return lastFinal(stem) === FINAL.bieup ? `${withFinal(stem, FINAL.none)}${ending}` : null
}

function withoutYo(stem: string): string | null {
  if (/(?:필|중|주|개|수|소|동|가|강|긴)$/.test(stem) && stem.length <= 2) return null
  if (/(?:이에|예)$/.test(stem)) return `${stem.replace(/(?:이에|예)$/, '')}이다`
  if (stem.endsWith('해')) return `${stem.slice(0, -1)}하다`
  if (stem.endsWith('돼')) return `${stem.slice(0, -1)}되다`
  if (/[어아]$/.test(stem) && lastFinal(stem.slice(0, -1))) return `${stem.slice(0, -1)}다`
  return stem
}
