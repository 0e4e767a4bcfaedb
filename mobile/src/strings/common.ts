export const en = {
  'app.tagline': 'Write Korean.\nSee where every point went.',
  'app.about': 'Essays for TOPIK II question 54, read by criterion, with each lost point and its reason.',
  'common.back': 'Back',
  'common.close': 'Close',
  'common.retry': 'Try again',
  'common.loading': 'Loading …',
  'common.offline': 'You are offline. What you see was kept here.',
  'missing.title': 'There is no such page',
  'missing.home': 'Go to the start',
} as const

export const ko: Record<keyof typeof en, string> = {
  'app.tagline': '한국어로 쓰고\n점수가 어디서 갈렸는지 보세요.',
  'app.about': 'TOPIK II 54번 글을 영역별로 읽고, 잃은 점수마다 까닭을 알려 드려요.',
  'common.back': '뒤로',
  'common.close': '닫기',
  'common.retry': '다시 시도',
  'common.loading': '불러오는 중 …',
  'common.offline': '오프라인이에요. 이 기기에 남아 있던 내용을 보여 드려요.',
  'missing.title': '없는 화면이에요',
  'missing.home': '처음으로',
}
