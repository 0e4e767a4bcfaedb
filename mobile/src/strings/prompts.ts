export const en = {
  'prompts.title': 'Choose a prompt',
  'prompts.note': 'Question 54: an opinion essay of 600 to 700 characters.',
} as const

export const ko: Record<keyof typeof en, string> = {
  'prompts.title': '문제 고르기',
  'prompts.note': '54번: 600~700자로 자기 생각을 쓰는 글이에요.',
}
