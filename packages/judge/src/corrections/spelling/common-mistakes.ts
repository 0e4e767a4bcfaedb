import type { CorrectionRule } from '../edit.ts'

/**
 * Misspellings that are right nowhere, with what was meant: on the start of a word. Mistakes
 * that teachers and dictionaries warn of; a word belongs here when no dictionary has it and only one word can be meant. Slips
 * of the pen seen in private essays do not belong here: they are nobody's but their writers'.
 */
export const MISSPELT_STARTS: readonly (readonly [wrong: string, right: string])[] = pairs(`
  몇일 며칠, 오랫만 오랜만, 오랜동안 오랫동안, 오래동안 오랫동안, 웬지 왠지, 왠만 웬만, 왠일 웬일, 설겆이 설거지, 역활 역할, 금새 금세, 희안하 희한하, 희안한 희한한,
  일일히 일일이, 곰곰히 곰곰이, 틈틈히 틈틈이, 번번히 번번이, 깨끗히 깨끗이, 깊숙히 깊숙이, 솔직이 솔직히, 꼼꼼이 꼼꼼히, 열심이 열심히, 괜찬 괜찮, 괞찮 괜찮,
  종아하 좋아하, 종아졌 좋아졌, 종아지 좋아지, 종아져고 좋아지고, 종아져 좋아져, 좋와 좋아, 조아하 좋아하, 메세지 메시지, 컨텐츠 콘텐츠, 스트래스 스트레스, 찌게 찌개, 제데로 제대로, 받드시 반드시, 그레서 그래서,
  그레도 그래도, 그러모로 그러므로, 왜나하면 왜냐하면, 어덯게 어떻게, 어떡게 어떻게, 어떠케 어떻게, 어쨋든 어쨌든, 첫쩨 첫째, 둘쩨 둘째, 둘재 둘째, 몰론 물론,
  종요하 중요하, 종요한 중요한, 종요해 중요해, 젋은 젊은, 있여 있어, 잇어 있어, 잇었 있었, 잇으 있으, 잇음 있음, 없여 없어, 재밋게 재미있게, 되와주 도와주, 끝임없 끊임없, 끈임없 끊임없, 끊이없 끊임없, 간난한 가난한,
  어의없 어이없, 알맞는 알맞은, 걸맞는 걸맞은, 바램 바람, 들어났 드러났, 들어난다 드러난다, 들어나는 드러나는, 들어나고 드러나고, 들어나지 드러나지, 들어난 드러난,
  뒤쳐지 뒤처지, 뒤쳐진 뒤처진, 치루는 치르는, 치뤄 치러, 치뤘 치렀, 통털어 통틀어, 짜집기 짜깁기, 잠궈 잠가, 담궈 담가, 안밖 안팎, 넓직 널찍, 가까와 가까워,
  고마와 고마워, 아름다와 아름다워, 새로와 새로워, 함게 함께, 충분이 충분히, 깊히 깊이, 가까히 가까이, 일찌기 일찍이, 더우기 더욱이, 부지런이 부지런히, 조용이 조용히,
  서슴치 서슴지, 예컨데 예컨대, 요컨데 요컨대, 그렇치만 그렇지만, 머리속 머릿속, 도우는 돕는, 모와서 모아서, 모왔 모았, 줏었 주웠, 줏어 주워, 줏은 주운, 줏으 주우, 낳아졌 나아졌, 낳아지 나아지, 낳아진 나아진, 낳아질 나아질,
  그렇은 그런, 이렇은 이런, 빨갛어 빨개, 파랗어 파래, 하얗어 하얘, 까맣어 까매, 하나식 하나씩, 조금식 조금씩, 노랗어 노래, 오아서 와서, 오았 왔, 오아야 와야, 즐겨운 즐거운, 즐겨움 즐거움
`)

/** The same inside a word, for forms that no right word holds. */
export const MISSPELT_INSIDE: readonly (readonly [wrong: RegExp, right: string, rule: CorrectionRule])[] = [
  [/됬/, '됐', 'spelling-doe'],
  [/됀/, '된', 'spelling-doe'],
  [/됄/, '될', 'spelling-doe'],
  [/되(?=(?:요|서)$)/, '돼', 'spelling-doe'],
  [/되(?=야(?:$|한|하|할|된))/, '돼', 'spelling-doe'],
  [/돼(?=(?:면|는|고|기|니까|지만|더라도|도록|거나|려고)$)/, '되', 'spelling-doe'],
  [/되였/, '되었', 'spelling-doe'],
  [/돼었/, '되었', 'spelling-doe'],
  [/^돼다$/, '된다', 'spelling-doe'],
  [/되여(?=서|야|$)/, '되어', 'spelling-doe'],
  [/아니였/, '아니었', 'spelling'],
  [/^있은다$/, '있다', 'ending'],
  [/^없은다$/, '없다', 'ending'],
  [/바뀌였/, '바뀌었', 'spelling'],
  [/읍니다(?=$)/, '습니다', 'spelling'],
  [/을려(?=고$|면$|는$)/, '으려', 'spelling'],
  [/(?<=[할갈볼줄될])께(?=요?$)/, '게', 'spelling'],
  [/할려(?=고|면|는)/, '하려', 'spelling'],
  [/될려(?=고|면|는)/, '되려', 'spelling'],
  [/^싶는(?=$|데)/, '싶은', 'adjective-modifier'],
  [/^않되/, '안 되', 'spelling-negation'],
  [/^않돼/, '안 돼', 'spelling-negation'],
  [/^않된/, '안 된', 'spelling-negation'],
  [/^않될/, '안 될', 'spelling-negation'],
  [/^않하/, '안 하', 'spelling-negation'],
  [/^않해/, '안 해', 'spelling-negation'],
  [/^않할/, '안 할', 'spelling-negation'],
  [/^않좋/, '안 좋', 'spelling-negation'],
]

/** Words that learners make from a noun where Korean has another form. */
export const WORD_FORMS: readonly (readonly [wrong: string, right: string])[] = pairs(`
  여유하게 여유롭게, 여유하면 여유로우면, 평화한 평화로운, 평화하게 평화롭게, 필수한 필수적인,
  만족스로운 만족스러운, 심중하게 신중하게, 심중해야 신중해야, 심중히 신중히, 구체하게 구체적으로, 보편한 보편적인, 다양적인 다양한,
  행복적인 행복한, 중요적인 중요한
`)

function pairs(list: string): [string, string][] {
  return list.split(',').map((pair) => {
    const [wrong, ...right] = pair.trim().split(/\s+/)
    return [wrong!, right.join(' ')]
  })
}
