export const en = {
  'login.title': 'Log in',
  'login.email': 'E-mail',
  'login.password': 'Password',
  'login.show-password': 'Show password',
  'login.hide-password': 'Hide password',
  'login.submit': 'Log in',
  'login.busy': 'Logging in …',
  'login.demo-tag': 'Development',
  'login.demo-note': 'This box is never in a release.',
  'login.demo-name': 'Demo learner',
  'login.demo-enter': 'Enter as demo',
} as const

export const ko: Record<keyof typeof en, string> = {
  'login.title': '로그인',
  'login.email': '이메일',
  'login.password': '비밀번호',
  'login.show-password': '비밀번호 보기',
  'login.hide-password': '비밀번호 숨기기',
  'login.submit': '로그인',
  'login.busy': '로그인하는 중 …',
  'login.demo-tag': '개발용',
  'login.demo-note': '배포판에는 이 상자가 없어요.',
  'login.demo-name': '체험용 계정',
  'login.demo-enter': '체험용으로 들어가기',
}
