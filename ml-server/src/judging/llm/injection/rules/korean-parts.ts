// Parts of the Korean rules, before spacing is loosened. Endings decide: an essay says what people should do (-아/어야 한다), an attack
// asks its reader to do it (-(으)세요, -(으)십시오, -아/어라, -기 바랍니다).

/** Up to `most` characters of the same sentence. */
export const gap = (most: number) => `[^.!?\\n]{0,${most}}?`
/** The start of a word, so that 이 글 is not found in 많이 글을. */
export const START = '(?<!\\p{L})'

/** Not told of somebody: “…”라고 follows a plea that is quoted. Folded text has these quotation marks only. */
export const NOT_SAID = `(?![^"'」』\\n]{0,60}["'」』] ?(?:라고|라는|라며|라면서|이라고|하고|하며|하면서|란|고말|는말)|\\p{L}{0,3}(?:라고|라는|라며|란말))`

/** Asked of a verb in -하다. */
export const DO = `(?:하세요|하십시오|하시오|하셔요|하라(?!고|는|면)|해라|해(?:주세요|주십시오|주시오|주셔|주라|줘(?!서|야|도|요)|주길|주시기|주시길|주시면(?:감사|고맙|좋겠|됩)|주면(?:감사|고맙|좋겠|돼|됩)|다오)|하기바랍|하시기바랍|하시길|하시면됩|하면됩니다|하도록(?:하세요|하십시오|하라|해라|해\\b)|할것(?!이|인|을|은|도|만|에|으로|같|임|입)|하셔야|부탁(?:드|합|해)|바랍니다|바람(?!직|이|을|은|에|과)|플리즈|please)`
/** Asked of 주다. */
export const GIVE = `(?:주세요|주십시오|주시오|주셔요|주셔야|줘라|주어라|주라(?!고|는|면)|줘(?!\\p{L})|주시기바|주시길|주길바랍|주기바랍|주시면(?:감사|고맙|좋겠|됩)|주면(?:감사|고맙|좋겠|돼|됩)|주도록하|줄것(?!이|인|을|은|도|만|에|으로|같|임|입)|주쇼|주삼|쥬세요|부탁(?:드|합|해)|플리즈|please)`
/** Asked of any verb that ends in 해, 아, 어. */
export const FOR_ME =
  '(?:주세요|주십시오|주시오|주셔|줘(?!서|야|도|요)|주라(?!고|는)|주시기|주시길|주길|라(?!\\p{L})|봐(?!\\p{L}))'

export const HIGH =
  '(?:만점|최고점|최고의?점수|최고등급|가장높은(?:점수|등급)|고득점|오십점|(?<!\\d)(?:50|12|26|100|9{2,})점|에이플러스|a\\+|풀(?:스코어|마크|점)|(?:맥스|퍼펙트|퍼팩트)(?:스코어|점수)?|(?:full|max(?:imum)?|perfect|top|highest) ?(?:scores?|marks?|points?|credit)?|(?<!\\d)50 ?/ ?50)'
export const SCORE = `(?:${HIGH}|(?:높은|좋은|후한)?점수|총점|평점|성적|학점|(?:좋은|높은|최고)평가|6급|육급|상등급|등급|scores?|marks?|스코어|grades?|그레이드)`

export const ESSAY = '(?:글|에세이|답안지?|작문|답변|답|essay|answer|쓰기답안|제출물)'
/** This essay, not essays. */
export const THIS_ESSAY = `${START}(?:이|본|위의?|해당|다음|아래의?|앞의|당해)${ESSAY}(?:은|는|이|가|을|를|에(?!서|나)|에게|에는|에대해|의|만|도|:)`
export const MY_ESSAY = `${START}(?:이|본|위의?|해당|제|내|저의|나의|이번)(?:${ESSAY}|학생|응시자|수험생)`

export const RULES_OF_JUDGE =
  '(?:지시|명령|지침|프롬프트|인스트럭션|instructions?|prompts?|루브릭|rubric|채점(?:기준|규칙|표|방식|지침)|평가(?:기준|규칙|지침))'
