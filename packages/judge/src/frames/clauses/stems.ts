import { FINAL, lastFinal, withFinal } from '@truegul/korean'
import type { Eojeol } from '../reading/eojeol.ts'
import { coreOf } from '../reading/letters.ts'

/** Finals of stems that change before a vowel, among the 28 of a syllable. */
const DIGEUT = 7
const SIOT = 19
const HIEUH = 27

/**
 * The word as written up to the stem, to which -기 can be added: 중요하다, 중요한다, 중요하는: 중요하. Null behind an ending that says
 * too little.
 */
export function bareStem(eojeol: Eojeol): string | null {
  const core = coreOf(eojeol)
  const { ending, predicate } = eojeol
  if (ending === '다' && core.endsWith('다')) {
    const stem = core.slice(0, -1)
    return predicate === '이다' && !stem.endsWith('이') && !eojeol.isPast ? `${stem}이` : stem
  }
  const cut =
    ending === 'ㄴ다' && core.endsWith('다')
      ? 1
      : ending === '는다' && core.endsWith('는다')
        ? 2
        : ending === '는' && core.endsWith('는')
          ? 1
          : 0
  if (cut === 0) return null
  const stem = core.slice(0, -cut)
  // 만든다, 만드는 have lost the ㄹ of 만들다.
  if (lastFinal(stemText(eojeol)) === FINAL.rieul) return withFinal(stem, FINAL.rieul)
  return ending === 'ㄴ다' ? withFinal(stem, FINAL.none) : stem
}

/** 만든다 -> 만드는, 먹는다 -> 먹는. */
export function asModifier(eojeol: Eojeol): string | null {
  const { ending } = eojeol
  const core = coreOf(eojeol)
  if (ending === 'ㄴ다' && core.endsWith('다')) return `${withFinal(core.slice(0, -1), FINAL.none)}는`
  return ending === '는다' && core.endsWith('는다') ? core.slice(0, -1) : null
}

/** 노력한다고 -> 노력할. */
export function asFuture(eojeol: Eojeol): string | null {
  const core = coreOf(eojeol)
  if (eojeol.ending === 'ㄴ다고' && core.endsWith('다고')) return withFinal(core.slice(0, -2), FINAL.rieul)
  if (eojeol.ending !== '는다고' || !core.endsWith('는다고')) return null
  const stem = core.slice(0, -3)
  const final = lastFinal(stem)
  return final === FINAL.bieup || final === DIGEUT || final === SIOT || final === HIEUH ? null : `${stem}을`
}

function stemText({ morphemes }: Eojeol): string {
  return morphemes.findLast(({ tag }) => /^(?:VV|VA|VX|XS[VA])$/.test(tag))?.text ?? ''
}
