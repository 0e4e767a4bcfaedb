/** An essay of our own, short, with one mistake for the fake to correct ("몇일"). */
export const SAMPLE_ESSAY = [
  '요즘 도시에 사는 사람들은 자연을 만날 기회가 적다. 그래서 주말마다 산이나 바다를 찾는 사람이 늘고 있다.',
  '자연 속에서 쉬면 마음이 편해지고 몸도 건강해진다. 몇일 동안 휴대 전화를 끄고 걷는 것도 좋은 방법이다.',
  '그러나 사람이 많이 모이면 자연이 상할 수 있다. 따라서 쓰레기를 줄이고 정해진 길로 다녀야 한다.',
].join('\n')

const QUESTION = '현대인에게 자연이 왜 필요한지 자신의 생각을 쓰십시오.'

export const SAMPLE_MESSAGE = `Question: ${QUESTION}\n\nWrite the feedback in English.\n\n<essay>\n${SAMPLE_ESSAY}\n</essay>\n\nJudge the essay.`

/** Longer than the 4,096 tokens from which claude-haiku-4-5 caches, by the fake's own estimate. */
export const LONG_RUBRIC = 'Judge content, organisation and language by the published criteria. '.repeat(280)

export const anthropicHeaders = {
  'content-type': 'application/json',
  'x-api-key': 'k',
  'anthropic-version': '2023-06-01',
}

export const anthropicBody = (more: Record<string, unknown> = {}) => ({
  model: 'claude-haiku-4-5',
  max_tokens: 4000,
  system: [{ type: 'text', text: LONG_RUBRIC, cache_control: { type: 'ephemeral' } }],
  messages: [{ role: 'user', content: SAMPLE_MESSAGE }],
  ...more,
})

export const openaiHeaders = { 'content-type': 'application/json', authorization: 'Bearer k' }

export const chatBody = (more: Record<string, unknown> = {}) => ({
  model: 'gpt-5-mini',
  messages: [
    { role: 'system', content: LONG_RUBRIC },
    { role: 'user', content: SAMPLE_MESSAGE },
  ],
  ...more,
})

export const responsesBody = (more: Record<string, unknown> = {}) => ({
  model: 'gpt-5-mini',
  instructions: LONG_RUBRIC,
  input: [{ role: 'user', content: [{ type: 'input_text', text: SAMPLE_MESSAGE }] }],
  ...more,
})

export const post = (url: string, headers: Record<string, string>, body: unknown, signal?: AbortSignal) =>
  fetch(url, { method: 'POST', headers, body: JSON.stringify(body), ...(signal ? { signal } : {}) })

/** The data of each event of a stream, parsed where it is JSON. */
export async function eventsOf(response: Response): Promise<Record<string, unknown>[]> {
  const lines = (await response.text()).split('\n').filter((line) => line.startsWith('data: {'))
  return lines.map((line) => JSON.parse(line.slice('data: '.length)))
}
