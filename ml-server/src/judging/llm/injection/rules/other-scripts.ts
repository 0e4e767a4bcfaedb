import { type Rule, rule } from './rule.ts'
import { HAN, SPACED, UNSPACED } from './scripts.ts'

const LATIN_WORD = "[\\p{Script=Latin}][\\p{Script=Latin}\\p{M}\\d'’-]{0,30}"

const FAR = SPACED + UNSPACED
/** Begins and ends a sentence. What is quoted inside a Korean sentence has its particle after it. */
const FROM = '(?<=^|[.!?…。] ?)'
const TO = '(?= ?(?:[.!?…。]|$))'
/** An English sentence may be a proverb; what is more than that is found by the rules for English. */
const NOT_ENGLISH = '(?![^.!?\\n]*\\b(?:the|an?|is|are|to|of|you|there|no|and|it|in|not|that|we|be|i|do|your)\\b)'

/**
 * Long stretches and whole sentences in other languages than the essay's, and their commonest orders, looked for in the text as it is.
 * Inside a Korean sentence proverbs of eleven words and twelve Chinese characters pass.
 */
export const OTHER_SCRIPTS: readonly Rule[] = [
  rule(
    'foreign-run',
    `(?<![\\p{Script=Latin}\\d])(?:${LATIN_WORD}[^\\p{L}\\d\\n]{1,3}(?:\\d{1,4}[^\\p{L}\\d\\n]{1,3})?){11,400}${LATIN_WORD}`,
  ),
  rule('foreign-run', `[${HAN}ー、。，！：「」]{13,}`),
  rule('foreign-run', `[${FAR}][${FAR}\\p{M} ,.!:]{29,}`),
  rule('foreign-run', `${FROM}[${FAR}][${FAR}\\p{M} ,:-]{7,200}(?:${TO}|(?<= ))`),
  rule('foreign-run', `${FROM}[${HAN}ー、，]{10,200}${TO}`),
  rule('foreign-run', `${FROM}${NOT_ENGLISH}(?:${LATIN_WORD}[ ,]{1,2}){4,40}${LATIN_WORD}${TO}`),
  rule('score-talk', '[满滿満]分|[満满滿]点|最高分|(?:评|評|打|给|給)分|高分|(?:採|采)点|点数'),
  rule(
    'order',
    '(?:忽略|无视|無視|忽视).{0,12}(?:指令|指示|规则|提示|要求|命令)|(?:指示|命令|ルール).{0,8}(?:無視|忘れ)|系统提示|システムプロンプト',
  ),
  rule(
    'score-talk',
    '\\b(?:diem toi da|điểm tối đa|cho .{0,20}điểm|nilai (?:penuh|sempurna|maksimal)|puntuación máxima|note maximale|volle punktzahl|tam puan)\\b',
  ),
  rule('score-talk', '(?:максимальн|высш|высок)[а-я]{1,4} (?:балл|оценк)|поставь(?:те)?'),
  rule('order', 'игнорируй(?:те)?|ignoriere|ignorez|ignora las|bỏ qua|abaikan'),
]
