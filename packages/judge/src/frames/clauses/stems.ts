import { FINAL, lastFinal, withFinal } from '@truegul/korean'
import type { Eojeol } from '../reading/eojeol.ts'

/** Finals of stems that change before a vowel, among the 28 of a syllable. */
const DIGEUT = 7
const SIOT = 19
const HIEUH = 27

/**
 * The word as written up to the stem, to which -기 can be added: 중요하다, 중요한다, 중요하는: 중요하. Null behind an ending that says
 * too little.
 */
export function bareStem(eojeol: Eojeol): string | null {
  const core = eojeol.text.replace(/[^가-힣]+$/, '')
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

/** 있어서 -> 있으면, 도와서 -> 도우면. Null where the stem may change in more than one way. */
export function asCondition(eojeol: Eojeol): string | null {
  const { morphemes, text, predicate } = eojeol
  if (predicate === null || morphemes.length < 2 || eojeol.isPast) return null
  const verb = morphemes.findIndex(({ tag }) => /^(?:VV|VA|VX|XS[VA])$/.test(tag))
  if (verb < 0 || morphemes.length !== verb + 2) return null
  const stem = morphemes
    .slice(0, verb + 1)
    .map((one) => one.text)
    .join('')
  const final = lastFinal(stem)
  if (final === null || final === HIEUH) return null
  if (final === FINAL.none || final === FINAL.rieul) return `${stem}면`
  const isWritten = text.startsWith(stem)
  if (isWritten) return `${stem}으면`
  if (final === FINAL.bieup) return `${withFinal(stem, FINAL.none)}우면`
  if (final === DIGEUT) return `${withFinal(stem, FINAL.rieul)}으면`
  return final === SIOT ? `${withFinal(stem, FINAL.none)}으면` : null
}

/** 만든다 -> 만드는, 먹는다 -> 먹는. */
export function asModifier({ text, ending }: Eojeol): string | null {
  const core = text.replace(/[^가-힣]+$/, '')
  if (ending === 'ㄴ다' && core.endsWith('다')) return `${withFinal(core.slice(0, -1), FINAL.none)}는`
  return ending === '는다' && core.endsWith('는다') ? core.slice(0, -1) : null
}

/** 노력한다고 -> 노력할. */
export function asFuture(eojeol: Eojeol): string | null {
  const core = eojeol.text.replace(/[^가-힣]+$/, '')
  if (eojeol.ending === 'ㄴ다고' && core.endsWith('다고')) return withFinal(core.slice(0, -2), FINAL.rieul)
  if (eojeol.ending !== '는다고' || !core.endsWith('는다고')) return null
  const stem = core.slice(0, -3)
  const final = lastFinal(stem)
  return final === FINAL.bieup || final === DIGEUT || final === SIOT || final === HIEUH ? null : `${stem}을`
}

function stemText({ morphemes }: Eojeol): string {
  return morphemes.findLast(({ tag }) => /^(?:VV|VA|VX|XS[VA])$/.test(tag))?.text ?? ''
}
