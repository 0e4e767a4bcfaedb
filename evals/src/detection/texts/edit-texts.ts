import { FINAL, isSyllable, lastFinal, withFinal } from '@truegul/korean'
import { crop, flatten } from '@truegul/ml-server/detection/parts'
import { generator } from '../../statistics.ts'
import { stableHash } from './stable-hash.ts'

const SYNONYMS: readonly (readonly [string, string])[] = [
  ['또한', '그리고'],
  ['이러한', '이런'],
  ['따라서', '그래서'],
  ['다양한', '여러'],
  ['통해', '가지고'],
  ['뿐만 아니라', '그리고 또'],
  ['중요하다', '꼭 필요하다'],
  ['중요합니다', '꼭 필요합니다'],
  ['위해', '위하여'],
  ['그러나', '하지만'],
  ['긍정적인', '좋은'],
  ['부정적인', '나쁜'],
  ['해야 한다', '하는 것이 좋다'],
  ['해야 합니다', '하는 것이 좋습니다'],
  ['노력해야', '애써야'],
  ['증가', '늘어남'],
  ['문제점', '안 좋은 점'],
  ['나아가', '더 나아가서'],
  ['이를', '이것을'],
  ['발전', '성장'],
  ['영향을', '효과를'],
  ['함께', '같이'],
  ['더욱', '더'],
  ['이처럼', '이렇게'],
  ['결국', '마지막에는'],
]
const MIXED_UP_FINALS = [0, 4, 8, 16, 17, 21]
const LINKS = /(그러나|하지만|그리고|또한|따라서|그래서|예를 들면|왜냐하면|먼저|마지막으로)(?=\s)/g

/** What people do to a machine's text before they hand it in, and what must not change a verdict. Deterministic for a text. */
export const EDITS = {
  none: (text: string) => text,
  'no commas': (text: string) => text.replace(/,\s?/g, ' '),
  '25 synonyms': (text: string) => SYNONYMS.reduce((edited, [from, to]) => edited.replaceAll(from, to), text),
  '3% typos': (text: string) => misspell(text, 0.03),
  '450 characters': (text: string) => crop(flatten(text), 450),
  '300 characters': (text: string) => crop(flatten(text), 300),
  'all edits': (text: string) => misspell(EDITS['25 synonyms'](EDITS['no commas'](text)), 0.02),
  'commas added': (text: string) => text.replace(LINKS, '$1,'),
  'plain -다': toPlain,
  'polite -습니다': toFormal,
} as const
export type Edit = keyof typeof EDITS

/** Typing mistakes: wrong final consonants, wrong vowels, lost spaces. */
function misspell(text: string, share: number): string {
  const random = generator(stableHash(text))
  let edited = ''
  for (const character of text) {
    if (character === ' ') edited += random() < share * 2 ? '' : ' '
    else if (!isSyllable(character) || random() >= share) edited += character
    else {
      const kind = random()
      const pick = random()
      if (kind < 0.4) edited += withFinal(character, MIXED_UP_FINALS[Math.floor(pick * MIXED_UP_FINALS.length)]!)
      else if (kind < 0.8) edited += withVowel(character, Math.floor(pick * 21))
    }
  }
  return edited
}

function withVowel(syllable: string, vowel: number): string {
  const index = syllable.charCodeAt(0) - 0xac00
  return String.fromCharCode(0xac00 + Math.floor(index / 588) * 588 + vowel * 28 + (index % 28))
}

/** Sentence ends in formal -습니다. A rough rewriter: it knows no dictionary. */
function toFormal(text: string): string {
  return text.replace(/([가-힣])다(?=[.!?\s]|$)/g, (all, stem: string) => {
    if (stem === '는') return '습니다'
    const final = lastFinal(stem)
    if (final === FINAL.none || final === FINAL.nieun) return `${withFinal(stem, FINAL.bieup)}니다`
    return stem === '니' ? all : `${stem}습니다`
  })
}

const DESCRIBING =
  /(?:필요|중요|가능|행복|다양|심각|편리|건강|당연|부족|충분|유용|소중|불가능|풍부|비슷|똑같|그러|이러|어떠|[이아니])$/

/** Sentence ends in plain -다: verbs get -ㄴ다 or -는다, describing words and past forms -다. */
function toPlain(text: string): string {
  return text
    .replace(/([가-힣]{1,4})습니다/g, (_, stem: string) =>
      /[았었였했갔왔됐겠있없같좋싫많적높낮크]$/.test(stem) || !lastFinal(stem) ? `${stem}다` : `${stem}는다`,
    )
    .replace(/([가-힣]*)([가-힣])니다/g, (all, before: string, stem: string) => {
      if (lastFinal(stem) !== FINAL.bieup) return all
      const bare = withFinal(stem, FINAL.none)
      const describing = bare === '하' ? DESCRIBING.test(before) : /[이니]$/.test(bare)
      return `${before}${describing ? bare : withFinal(stem, FINAL.nieun)}다`
    })
    .replace(/(?<![가-힣])저는/g, '나는')
    .replace(/(?<![가-힣])제가/g, '내가')
}
