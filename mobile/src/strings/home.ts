export const en = {
  'home.morning': 'Good morning',
  'home.afternoon': 'Good afternoon',
  'home.evening': 'Good evening',
  'home.new': 'New essay',
  'home.left_one': '{{count}} more essay today',
  'home.left_other': '{{count}} more essays today',
  'home.none-left': 'None left today. More from {{time}}; you may write on.',
  'home.last': 'Last results',
  'home.all': 'See all',
  'home.bars': 'Total of {{max}}, last {{count}} essays',
} as const

export const ko: Record<keyof typeof en, string> = {
  'home.morning': '안녕하세요',
  'home.afternoon': '안녕하세요',
  'home.evening': '안녕하세요',
  'home.new': '새 글 쓰기',
  'home.left_one': '오늘 {{count}}편 더 보낼 수 있어요',
  'home.left_other': '오늘 {{count}}편 더 보낼 수 있어요',
  'home.none-left': '오늘 보낼 수 있는 글을 다 보냈어요. {{time}}부터 다시 보낼 수 있고, 쓰는 것은 지금도 돼요.',
  'home.last': '최근 결과',
  'home.all': '모두 보기',
  'home.bars': '최근 {{count}}편의 총점 ({{max}}점 만점)',
}
