import type { Morpheme } from '../../analysis/morphemes.ts'
import type { Eojeol } from './eojeol.ts'

/** Where the analyser is known to misread, the letters say what is meant. */
export function repairMorphemes(morphemes: readonly Morpheme[], text: string, before?: Eojeol): readonly Morpheme[] {
  const first = morphemes[0]
  if (!first) return morphemes
  const place = { start: first.start, end: first.end }
  // 나는 at the head of a clause is the pronoun, not 나다.
  if (
    morphemes.length === 2 &&
    first.text === '나' &&
    first.tag === 'VV' &&
    morphemes[1]!.text === '는' &&
    before?.particle !== '이' &&
    before?.particle !== '을'
  ) {
    return [
      { ...place, text: '나', tag: 'NP' },
      { ...place, text: '는', tag: 'JX' },
    ]
  }
  // 교통사고가 나면 is read as 교통사고 가아 나면.
  if (
    morphemes.length === 3 &&
    /^NN[GP]$/.test(first.tag) &&
    morphemes[1]!.text === '가' &&
    morphemes[1]!.tag === 'VV' &&
    text === `${first.text}가`
  ) {
    return [first, { ...place, text: '가', tag: 'JKS' }]
  }
  // 여행을 좋다 is read as 좋아하았다.
  if (first.text === '좋아하' && !/좋아[하한할합함해했핸]/.test(text)) {
    const rest = morphemes.slice(1)
    if (rest[0] && /^[아았]/.test(rest[0].text) && !/좋[았아]/.test(text)) rest.shift()
    return [{ ...place, text: '좋', tag: 'VA' }, ...rest]
  }
  // 성격이 밝아서 is read as 밝히었아서.
  if (first.text === '밝히' && !/밝[하-힣]/.test(text)) {
    const rest = morphemes.slice(1)
    if (rest[0]?.tag === 'EP' && !/밝았/.test(text)) rest.shift()
    return [{ ...place, text: '밝', tag: 'VA' }, ...rest]
  }
  if (first.text === '싫어하' && !/싫어[하한할합함해했핸]/.test(text)) {
    return [{ ...place, text: '싫', tag: 'VA' }, ...morphemes.slice(1)]
  }
  // 쉽게 버리는 is read as if 버리다 were an auxiliary there, which it is behind -아 only.
  if (first.tag === 'VX' && before?.ending === '게' && ONLY_BEHIND_A.test(first.text)) {
    return [{ ...first, tag: 'VV' }, ...morphemes.slice(1)]
  }
  return morphemes
}

const ONLY_BEHIND_A = /^(?:버리|두|놓|주|내|보|가|오|대)$/
