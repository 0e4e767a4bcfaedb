import type { CriterionId } from '@truegul/topik'

/** An answer of known worth that an essay is compared with, and why it has its points. */
export type Anchor = {
  id: string
  text: string
  scores: Record<CriterionId, number>
  reasons: Record<CriterionId, string>
}

/** The prompt of ours that all anchors answer. */
export const ANCHOR_PROMPT_ID = 'planned-spending'

/**
 * One answer per band and two between, written by us; their points are our own reading of the rubric, not an examiner's. High and low
 * alternate and the last is mid-band, because judges lean to what they saw most and last (Yoshida 2024).
 */
export const ANCHORS: readonly Anchor[] = [
  {
    id: 'high-mid',
    text: `요즘 사람들은 휴대 전화로 언제든지 물건을 살 수 있게 되었다. 이러한 환경은 편리하지만 계획에 없던 소비를 늘리는 원인이 되기도 한다. 특히 할인 행사나 화려한 광고를 보면 지금 사지 않으면 손해를 본다는 생각이 들어서 필요 없는 물건까지 구매하게 된다. 또한 다른 사람이 가진 물건을 따라 사고 싶은 마음도 중요한 이유이다.
이렇게 계획 없이 소비하면 여러 가지 문제가 생긴다. 먼저 개인의 경제 상황이 나빠진다. 수입보다 지출이 많아지면 저축을 할 수 없고 갑자기 돈이 필요할 때 어려움을 겪게 된다. 그리고 한두 번 쓰고 버리는 물건이 많아져서 환경에도 안 좋은 영향을 준다. 물건을 산 후에 후회하는 것도 스트레스가 될 수 있다.
따라서 올바른 소비 습관을 기르기 위한 노력이 필요하다. 우선 물건을 사기 전에 정말 필요한지 하루 정도 생각해 보는 것이 좋다. 시간이 지나면 사고 싶은 마음이 줄어드는 경우가 많기 때문이다. 다음으로 한 달의 예산을 세우고 쓴 돈을 기록해야 한다. 기록을 보면 자신이 어디에 돈을 낭비하는지 쉽게 알 수 있다. 마지막으로 어렸을 때부터 가정과 학교에서 돈을 쓰는 방법을 가르칠 필요가 있다. 이런 작은 노력이 모이면 우리는 후회가 없는 소비를 할 수 있을 것이다.`,
    scores: { content: 9, organisation: 9, language: 18 },
    reasons: {
      content: 'All three questions answered with reasons; examples stay general.',
      organisation: 'Clear three-part plan with markers; links inside paragraphs are plain.',
      language: 'Accurate and in register; few advanced words or structures.',
    },
  },
  {
    id: 'low',
    text: `저는 쇼핑을 아주 좋아해요. 휴대폰으로 물건을 많이 사요. 왜냐하면 휴대폰이 편리해요. 그리고 할인을 하면 싸요. 광고도 많아요. 광고를 보면 사고 싶어요. 그래서 계획이 없는 물건을 사요. 제 친구도 저하고 같아요.
그런데 물건을 많이 사면 돈이 없어요. 지난달에 옷을 다섯 개 샀어요. 집에 와서 입었는데 안 예뻐요. 그래서 후회했어요. 돈이 없어서 밥을 맛있는 거 못 먹었어요. 어머니가 화를 났어요. 계획이 없는 소비는 정말 나쁜다. 돈도 낭비하고 기분도 나쁜다.
그래서 우리는 계획을 해야해요. 물건을 사기 전에 생각해요. 이거 필요해요? 안 필요하면 안 사요. 그리고 저축도 중요한다. 저는 다음달부터 돈을 조금만 쓸거예요. 은행에 저축하고 여행을 가고 싶어요. 여러분도 계획을 잘 하세요. 그러면 행복한 생활을 할수있어요.`,
    scores: { content: 4, organisation: 3, language: 5 },
    reasons: {
      content: 'Too short; personal remarks touch the questions and explain none.',
      organisation: 'Bare sentences side by side; paragraphs but hardly a link.',
      language: 'Spoken -요 throughout, beginner words, frequent basic errors (나쁜다, 화를 났어요, 할수있어요).',
    },
  },
  {
    id: 'high',
    text: `스마트폰이 보급되면서 소비는 시간과 장소의 제약을 거의 받지 않게 되었다. 그러나 구매가 쉬워진 만큼 계획에 없던 지출도 늘고 있다. 기업은 ‘오늘만 할인’과 같은 문구로 소비자의 불안감을 자극하고, 개인의 검색 기록을 바탕으로 맞춤형 광고를 끊임없이 보여 준다. 여기에 유행에 뒤처지지 않으려는 심리까지 더해져 사람들은 필요가 아니라 순간의 감정에 따라 지갑을 열게 되는 것이다.
이러한 충동구매가 반복되면 무엇보다 가계의 안정이 흔들린다. 소액 결제는 부담이 적어 보이지만 쌓이다 보면 저축할 여력을 빼앗고, 심한 경우 빚으로 이어지기도 한다. 뿐만 아니라 제대로 쓰이지도 못한 채 버려지는 물건은 자원의 낭비와 환경 오염을 초래한다. 결국 무계획한 소비의 대가는 개인을 넘어 사회 전체가 치르게 된다.
그렇다면 올바른 소비 습관은 어떻게 기를 수 있을까? 첫째, 사고 싶은 물건을 목록에 적어 두고 며칠 뒤에 다시 판단하는 원칙을 세워야 한다. 감정이 가라앉으면 꼭 필요한 물건인지 객관적으로 따져 볼 수 있기 때문이다. 둘째, 예산을 항목별로 나누고 지출을 기록함으로써 자신의 소비 성향을 파악할 필요가 있다. 나아가 학교에서도 실생활과 관련된 경제 교육을 강화해야 한다. 계획적인 소비란 무조건 아끼는 것이 아니라 자신에게 가치 있는 곳에 돈을 쓰는 현명한 선택이라고 할 수 있다.`,
    scores: { content: 11, organisation: 10, language: 22 },
    reasons: {
      content: 'Each question answered in depth, with causes, consequences and concrete means.',
      organisation: 'Every paragraph builds on the one before; varied markers, a real conclusion.',
      language: 'Wide, exact vocabulary and complex sentences; hardly an error.',
    },
  },
  {
    id: 'low-mid',
    text: `요즘 사람들은 휴대폰으로 물건을 많이 산다. 나도 휴대폰으로 물건을 자주 산다. 사람들이 계획이 없는 물건을 사는 이유가 있다. 첫째 이유는 광고 때문이다. 광고를 보면 사고 싶어진다. 둘째 이유는 할인이다. 할인를 하면 싸기 때문에 사람들이 많이 산다. 그리고 친구가 사면 나도 사고 싶다.
그런데 계획이 없는 소비는 문제가 많다. 돈이 없어진다. 돈이 없으면 생활이 힘든다. 그리고 집에 물건이 너무 많아요. 안 쓰는 물건을 버리면 쓰레기가 많이 생긴다. 제 친구는 신발을 열 개 샀는데 두 개만 신었다. 그 친구는 나중에 후회했다. 그래서 친구가 스트레스를 많이 받았다. 이것은 좋지 않는다.
올바른 소비 습관을 기르려면 노력이 필요한다. 먼저 물건을 사기 전에 생각해야 한다. 이 물건이 필요하는지 안 필요하는지 생각하면 돈을 절약할수 있다. 그리고 돈을 쓸 때 메모를 하면 좋아요. 메모를 하면 돈을 얼마나 썼는지 알수 있다. 그리고 저축을 하는 것도 중요한다. 저축을 하면 나중에 하고 싶은 일을 할 수 있다. 그리고 광고를 많이 보지 않는 것이 좋다. 나도 옛날에는 물건을 많이 샀는데 지금은 조금만 산다. 계획을 하고 소비를 하면 우리 생활이 좋아질 것이다. 그래서 모든 사람이 계획적인 소비를 해야 한다.`,
    scores: { content: 6, organisation: 5, language: 10 },
    reasons: {
      content: 'All questions touched, thinly: claims and one anecdote, little explained.',
      organisation: 'Three paragraphs, but 그리고 chains and repeated ideas.',
      language: 'Short simple sentences, slips into -요, recurring errors (필요한다, 할인를, 알수 있다).',
    },
  },
  {
    id: 'mid',
    text: `요즘은 휴대 전화로 쉽게 물건을 살 수 있다. 그래서 계획에 없던 물건을 사는 사람이 많아지고 있다. 사람들이 이런 물건을 사게 되는 이유는 광고와 할인 때문이다. 광고를 보면 그 물건이 꼭 필요한 것처럼 느껴진다. 그리고 할인 행사를 하면 지금 사야 돈을 절약할 수 있다고 생각하기 때문에 바로 구매한다.
하지만 계획 없는 소비는 여러 문제를 일으킬 수 있다. 우선 돈을 낭비하게 된다. 생활비가 부족하면 정말 중요한 일에 돈을 쓸 수 없다. 예를 들어 갑자기 아플 때 병원에 갈 돈이 없으면 큰 문제가 된다. 또한 사 놓고 사용하지 않는 물건이 집에 많아진다. 이런 물건은 결국 쓰레기가 되기 때문에 환경에도 안 좋다. 그리고 후회를 하면서 마음도 힘들어진다.
올바른 소비 습관을 기르려면 다음과 같은 노력을 해야 한다. 먼저 쇼핑을 하기 전에 필요한 물건의 목록을 쓰는 것이 필요한다. 목록에 없는 물건은 사지 않는 연습을 해야 한다. 다음으로 한 달 동안 쓸 돈을 미리 정하고 가계부를 쓰면 좋다. 가계부를 쓰면 어디에 돈을 많이 썼는지 알 수 있어서 다음 달에 더 잘 계획할수 있다. 이렇게 하면 저축하는 돈도 늘어날 것이다. 계획적인 소비는 우리의 미래을 위해서 아주 중요하다고 생각한다. 그러므로 모두가 자기의 소비를 다시 한번 생각해 봐야 한다.`,
    scores: { content: 8, organisation: 7, language: 14 },
    reasons: {
      content: 'All questions answered with some support; ideas are common ones.',
      organisation: 'Visible structure; transitions are simple, the ending adds little.',
      language: 'Mostly correct plain style, everyday words, a few errors (필요한다, 미래을).',
    },
  },
]
