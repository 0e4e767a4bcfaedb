import { conjugate } from '@truegul/korean/conjugation'
import type { EssayWord } from '../../analysis/essay-words.ts'
import { readingsOf } from '../../analysis/readings-of.ts'
import type { Edit } from '../edit.ts'
import { clauseBefore, wordsBefore } from './in-sentence.ts'

const OBJECT = /[을를]$/
/** Where one walks, and how long: no object of 걷다 that rolls up and collects. */
const WALKED =
  /(?:길|거리|공원|산책로|산|숲|숲속|해변|바닷가|강가|강변|운동장|골목|복도|다리|계단|들판|캠퍼스|교정|정원|시내|동네|도시|마을|모래밭|잔디밭|시간|분|킬로미터|미터|밤|바다|곳|번)(?:을|를)$/
/** How one walks, where nothing is named. */
const ON_FOOT =
  /^(?:혼자|혼자서|같이|함께|천천히|빨리|매일|자주|많이|오래|열심히|계속|나란히|조용히|둘이|한참|아침마다|저녁마다|하루에|꾸준히)$|(?:시간|분|씩|까지|길로|길에서|공원에서|거리에서|[와과])$/
const COLLECTED = /(?:빨래|커튼|소매|바지|돈|회비|세금|이불|돗자리|천막|기금|옷|팔)(?:을|를|부터)?$/
/** What one asks: 묻다 that buries and stains has none of them. */
const ASKED =
  /^(?:질문|길|이름|나이|이유|의견|생각|안부|방법|의미|뜻|주소|번호|전화번호|시간|책임|위치|가격|값|소식|까닭|원인|것|점|말)(?:을|를)$/
const TO_SOMEBODY = /(?:에게|께|한테)$/
const QUOTED = /(?:냐고|느냐고|는지|은지|을지|인지|을까|할지|될지)$/

/** Walk and roll up, ask and bury are 걷다 and 묻다 both, and only one of them changes: 공원을 걷으면 -> 걸으면. */
export function findSameFormEdits(word: EssayWord): Edit[] {
  const stem = /^[걷묻](?=[으은을어었])/.exec(word.text)?.[0]
  if (stem === undefined) return []
  const reading = readingsOf(word.text).find((one) => one.stem === stem && one.stemClass === 'regular')
  if (!reading || !(stem === '걷' ? isWalking(word) : isAsking(word))) return []
  const right = conjugate({ stem, stemClass: 'ㄷ' }, reading.ending)[0]
  return right === undefined || right === word.text
    ? []
    : [{ start: word.start, end: word.end, suggestion: right, rule: 'stem-irregular' }]
}

function isWalking(word: EssayWord): boolean {
  const near = clauseBefore(word, 5).map(({ text }) => text)
  if (near.some((text) => COLLECTED.test(text))) return false
  const object = near.find((text) => OBJECT.test(text))
  return object === undefined ? near.some((text) => ON_FOOT.test(text)) : WALKED.test(object)
}

function isAsking(word: EssayWord): boolean {
  const near = wordsBefore(word, 4).map(({ text }) => text)
  if (near.some((text) => /^(?:땅|흙|무덤|마당|밭|옷|손|가슴|마음|모래|눈)(?:에|속에)$/.test(text))) return false
  const object = clauseBefore(word, 4).find(({ text }) => OBJECT.test(text))?.text
  if (object !== undefined) return ASKED.test(object)
  return QUOTED.test(near[0] ?? '') || near.some((text) => TO_SOMEBODY.test(text))
}
