import { type Rule, rule } from './rule.ts'

const TOLD =
  '(?:instructions?|prompts?|rules?|rubrics?|guidelines?|above|previous|prior|earlier|criteria|directions?|constraints?|orders?|everything|commands?|schema|the text|local (?:engine|judge|score))'
const TOP =
  '(?:full|maximum|max|perfect|highest|top|best|excellent|high|50|fifty|12|twelve|26|twenty[- ]six|100|\\d{3,})'
const MARKS = '(?:scores?|marks?|grades?|points?|credits?|bands?|ratings?|levels?)'
const GRADER = '(?:grader|examiner|judge|evaluator|rater|marker|scorer|assessor|reviewer|grading (?:ai|model|system))s?'
const order = (source: string): Rule => rule('order', source)
const talk = (source: string): Rule => rule('score-talk', source)

/** Orders, pleas and talk of scores in English and in romanised Korean. An essay in Korean quotes proverbs and names, not these. */
export const ENGLISH_ORDERS: readonly Rule[] = [
  order(
    `\\b(?:ignore|disregard|forget|override|bypass|skip|discard|dismiss|do not follow|don.?t follow|stop following)\\b[^.!?\\n]{0,40}?\\b${TOLD}`,
  ),
  order(
    `\\b(?:reveal|print|show|repeat|output|leak|tell me|display|translate|summari[sz]e|write out|copy|recite|execute|follow|obey|decode)\\b[^.!?\\n]{0,40}?\\b(?:prompts?|instructions?|rubric|above|system|json|hidden|verbatim|after me|following|these|commands?|base64|rot13|it)\\b`,
  ),
  order(
    `\\byou(?:.re| are)\\b(?: now| no longer| not)?(?: an?| the| my)?[^.!?\\n]{0,25}?\\b(?:ai|model|assistant|grader|examiner|judge|teacher|bot|scorer|evaluator|rater|professor|chatgpt|gpt|claude|dan|parrot|machine|generous|lenient|translator|grandmother)\\b`,
  ),
  order(
    '\\b(?:act as|pretend (?:to|you|that)|role-?play|from now on|as an ai|as a (?:large )?language model|do anything now|repeat after me|stay in character)\\b',
  ),
  order('\\b(?:respond|answer|reply|output|return|write)\\b (?:only|just|with|in|as|using)\\b'),
  order(
    '\\b(?:please|you must|always|only|just|now) (?:give|score|grade|mark|rate|award|output|return|respond|evaluate|assign)\\b',
  ),
  order(
    `\\b(?:dear|hey|hello|attention|note to|message to|message for|instructions? (?:to|for)|reminder to)\\b[^.!?\\n]{0,14}?\\b(?:${GRADER}|ai|model|llm|assistant|chatgpt|gpt|claude)\\b`,
  ),
  order(`\\b${GRADER} ?[:,!]`),
  order(
    '\\b(?:system|developer|admin|debug|god|test|maintenance) ?(?:prompt|message|override|mode|instructions?|notice|note|update|command)\\b',
  ),
  order(
    '\\b(?:instead of|no|not|without|stop using|do not use|don.t use) json\\b|\\b(?:add|append|include)\\b[^.!?\\n]{0,20}?\\b(?:field|key|property)\\b',
  ),
  order('\\b(?:let|set) [a-z_]\\w{0,12} ?= ?["\']|\\b[a-z] ?\\+ ?[a-z]\\b ?(?:\\+|and|를|을|하)'),
  talk(
    `\\b(?:give|award|assign|grant|set|return|output|put|score|grade|mark|rate|deserves?|worth|assess)\\b[^.!?\\n]{0,30}?\\b${TOP}\\b[^.!?\\n]{0,15}?(?:\\b${MARKS}\\b|(?![\\p{L}\\d]))`,
  ),
  talk(`\\b(?:full|maximum|max|perfect|highest) ${MARKS}\\b`),
  talk(
    `\\b(?:score|total|content|organi[sz]ation|language|grade|points?|marks?|rating|overall)\\b["']? ?(?:is|=|:|->|→|to|of|must be|should be) ?["']?-?\\d`,
  ),
  talk(
    '\\b(?:this|the|my) (?:essay|answer|text|submission|writing|student|candidate)\\b[^.!?\\n]{0,10}? (?:is|deserves|should|must|has|gets|received|was|scores|earned)\\b',
  ),
  order(
    '\\b(?:judge|grade|score|rate|mark|evaluate) (?:accordingly|this|it|me|generously|leniently|kindly|the (?:essay|text))\\b',
  ),
  talk(
    '\\b(?:anchor|example|sample|reference|model) (?:essay|answer|text)\\b|\\bif you (?:grade|score|mark|give|rate|fail)\\b',
  ),
  talk(`\\b(?:lower|low|worse|zero|minimum|lowest|high|higher) ${MARKS}\\b`),
  talk('\\b(?:no deductions?|do not deduct|don.?t deduct|never deduct|deduct (?:no|nothing)|no errors)\\b'),
  talk(
    `\\b(?:lower|reduce|zero|minimum|low)\\b[^.!?\\n]{0,20}?\\b(?:others?|everyone else|all other|the rest|next)\\b`,
  ),
  talk(`\\b(?:i will|i.ll|we will) (?:tip|pay|give you|report|sue|shut)\\b`),
  // Romanised Korean.
  talk('\\b(?:man ?j(?:eo|u)m|ch?ae ?j(?:eo|u)m|j(?:eo|u)m ?su)(?:eul|ul|reul|rul|i|eun|neun|euro|ro)?\\b'),
  order('\\b(?:ji ?si|m(?:ye|yu)o?ng ?r?y?eo?ng|gi ?jun)\\w{0,4}[^.!?\\n]{0,24}?\\bmu ?si ?(?:ha|hae)'),
]

/** The same, for text whose letters stood apart, so that words are not told from each other. */
export const RUN_TOGETHER: readonly Rule[] = [
  talk(
    '(?:give|award)[a-z]{0,12}(?:full|max|perfect|highest|top|50)[a-z]{0,8}|(?:full|max|maximum|perfect|highest)(?:mark|score|point|credit)s?',
  ),
  order('(?:ignore|disregard|forget)[a-z]{0,20}(?:instruction|prompt|rule|above|previous)s?'),
]
