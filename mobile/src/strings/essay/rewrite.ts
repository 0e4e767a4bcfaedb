export const en = {
  'rewrite.open': 'Prompt and earlier essay',
  'rewrite.close': 'Back to writing',
  'rewrite.view': 'What stands beside your text',
  'rewrite.view-earlier': 'Earlier essay',
  'rewrite.view-prompt': 'Prompt',
  'rewrite.text': 'Your earlier text',
  'rewrite.hint': 'Press a mark to read what was said of it.',
  'rewrite.begin': 'Start from this text',
  'rewrite.mark': 'Mark {{number}}',
  'rewrite.not-judged': 'It has no result yet, so there is no advice on it.',
  'rewrite.gone': 'The earlier essay is not there any more. This one is sent as a new essay.',
  'rewrite.not-yet': 'not in the new text',
} as const

export const ko: Record<keyof typeof en, string> = {
  'rewrite.open': '문제와 앞의 글',
  'rewrite.close': '글쓰기로 돌아가기',
  'rewrite.view': '글 옆에 둘 것',
  'rewrite.view-earlier': '앞의 글',
  'rewrite.view-prompt': '문제',
  'rewrite.text': '앞에 쓴 글',
  'rewrite.hint': '표시를 누르면 설명을 볼 수 있어요.',
  'rewrite.begin': '이 글에서 시작하기',
  'rewrite.mark': '표시 {{number}}',
  'rewrite.not-judged': '아직 결과가 없어서 보여 드릴 조언이 없어요.',
  'rewrite.gone': '앞의 글이 이제 없어요. 이 글은 새 글로 내게 돼요.',
  'rewrite.not-yet': '새 글에는 없어요',
}
