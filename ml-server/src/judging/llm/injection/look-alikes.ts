// Letters of Cyrillic and Greek by the Latin letter they are drawn like. Source: Unicode's confusables.txt, the part that is met
// with in practice; full-width, mathematical and circled letters are what NFKC already knows.
const PAIRS =
  'аa еe оo рp сc уy хx іi ѕs јj һh ԁd ԛq ԝw кk мm тt нh вb ӏl ɡg ɑa ɩi АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЅS ЈJ ' +
  'οo αa εe ιi νv ρp τt υu κk ηn ωw γy χx ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ıi ⅼl ⅰi ⅴv ⅹx ⅽc ⅾd ⅿm'

/** Latin letter by the letter of another script that is drawn like it. */
export const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  PAIRS.split(' ').map((pair) => {
    const [foreign = '', latin = ''] = pair
    return [foreign, latin]
  }),
)

/** Signs that stand for a plainer one in delimiters and in JSON. */
export const PLAIN_SIGNS: ReadonlyMap<string, string> = new Map(
  [...'“”„‟″«»']
    .map((sign) => [sign, '"'] as [string, string])
    .concat(
      [...'‘’‚‛′'].map((sign) => [sign, "'"]),
      [...'‐‑‒–—―−'].map((sign) => [sign, '-']),
      [...'‹〈《❮⟨'].map((sign) => [sign, '<']),
      [...'›〉》❯⟩'].map((sign) => [sign, '>']),
    ),
)
