import { koreanRule, type Rule, rule } from './rule.ts'

const TAG =
  '(?:essay|system|user|assistant|human|developer|admin|answer|score|scores|total|instructions?|prompt|document|text|data|input|output|result|json|script|rubric|grading|grade|judge|judgement|student|student_essay|submission|learner|tool|function|context|task|message|content|response|example|xml|root|note|im_start|im_end|end|eos|sys|inst|s|에세이|글|답안|본문|시스템|지시|명령|점수)'
const SPEAKER =
  '(?:system|assistant|user|human|developer|admin|model|ai|judge|grader|examiner|시스템|어시스턴트|사용자|관리자|개발자|채점관|채점자|운영자|인간)'
const KEY =
  '(?:scores?|total|content|organi[sz]ation|language|feedback|criteria|overall|deductions|strengths|corrections|nextsteps|id|role|grade|result|points|reason|band|level|bonus|confidence|점수|총점|내용|구성|언어|만점|피드백|등급)'

/** Marks of other speakers, ends of the data, answers in the judge's own format, comments. Looked for in folded text. */
export const MARKUP: readonly Rule[] = [
  rule(
    'role',
    `(?:^|[.!?"'\\])}>] ?)\\W{0,3}${SPEAKER} ?(?:메시지|message|prompt|프롬프트|turn|공지|알림|지시)? ?[:>\\]]`,
  ),
  rule(
    'role',
    '[\\[【] ?/?(?:system|assistant|developer|admin|시스템|어시스턴트|관리자|개발자|채점관|채점자|운영자) ?[\\]】]',
  ),
  rule(
    'role',
    `[\\[(【{#]{1,3} ?/?${SPEAKER}(?: ?(?:메시지|message|prompt|프롬프트|공지|알림|지시|override|note|모드)) ?[\\])】}:#]`,
  ),
  rule(
    'role',
    '\\[/?inst\\]|<<?/?sys>>?|<\\|[^|\\n]{0,40}\\|?>|\\|(?:im_start|im_end|endoftext|eot_id)\\||<\\/?s>|<start_of_turn>|<end_of_turn>',
  ),
  rule(
    'role',
    '#{3,}|^#{1,6} ?(?:system|instructions?|prompt|rubric|response|output|지시|명령|채점|시스템|새|평가|점수)',
  ),
  rule('delimiter', '</ ?[\\p{L}_][^<>\\n]{0,60}>?'),
  rule('delimiter', `<\\??${TAG}(?:[-_:\\s][^<>\\n]{0,60})?/?>`),
  rule('delimiter', '<[a-z][\\w:-]{0,30}\\s[^<>\\n]{0,60}=[^<>\\n]{0,60}>|<!\\[cdata\\[|\\]\\]>|<!doctype'),
  rule('delimiter', '`{3,}|"{3,}|\'{3,}|^ ?~{3,}|^ ?[-=*_]{3,}|[-=]{5,}'),
  koreanRule(
    'delimiter',
    '(?:에세이|답안|본문|작문|학생글|학생답안|학생의글|essay)(?:의|은|는|이|가)?(?:여기까지(?:입니다|이다|다(?!\\p{L})|(?= ?[)\\]]))|(?:여기까지|여기서)?(?:끝(?:입니다|났습니다|났다|이다|남|(?!\\p{L}))|종료(?!\\p{L}|하)|종료되))',
  ),
  koreanRule('delimiter', '[-=*#\\[(<] ?(?:글|답|제출|데이터|입력|문서)(?:의)?(?:끝|종료) ?[-=*#\\])>]'),
  rule(
    'delimiter',
    '\\b(?:end|end of|close|begin|start|start of)(?: the)? ?(?:student|user|untrusted)?[ _-]?(?:essay|input|text|document|data|prompt|submission|answer|system|instructions?|session|conversation)\\b',
  ),
  rule('score-talk', `["'] ?${KEY} ?["'] ?[:=]|[{,] ?${KEY} ?["']? ?: ?["'\\[{\\d-]`),
  rule('score-talk', '[{[] ?"[^"\\n]{1,40}" ?:'),
  rule(
    'score-talk',
    '(?:내용|구성|조직|전개|언어|content|organi[sz]ation|language|total|총점)\\W{0,3}\\d{1,2} ?/ ?(?:12|26|50)(?!\\d)',
  ),
  rule('score-talk', '(?<![\\d/])(?:12 ?/ ?12 ?/ ?26|(?:50|4[5-9]) ?/ ?50(?!\\d)(?! ?(?:의|확률|%)))'),
  rule('score-talk', '[("\'] ?(?:score|total|grade)s? ?["\']? ?[,:=] ?\\d|<score>|\\b(?:score|total) ?= ?\\d'),
  rule(
    'comment',
    '<!-|-->|/\\*|\\*/|\\{#|#\\}|\\{%|%\\}|\\{\\{|\\}\\}|^ ?\\[[^\\]\\n]{0,20}\\]: ?[#<]|(?:^|[ .])//(?= ?\\p{L})|<%|%>|^ ?%%|^ ?-- ',
  ),
  rule(
    'comment',
    '^ ?#(?= (?:todo|note|system|ignore|give|instruction|주석|지시|채점))|"""|\\b(?:todo|fixme|nb) ?[:(]',
  ),
  rule(
    'link',
    '\\b(?:https?|ftp|file|javascript|data) ?:/{0,2}[^\\s가-힣]{3,}|\\bwww\\.[^\\s가-힣]{3,}|!?\\[[^\\]\\n]{0,80}\\]\\([^)\\n]{0,120}\\)',
  ),
]
