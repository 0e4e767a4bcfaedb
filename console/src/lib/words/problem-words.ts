import type { Problem } from '../api/send.ts'
import type { Language } from './language.ts'

const KOREAN: Readonly<Record<string, string>> = {
  'no-connection': '서버에 연결할 수 없어요. 인터넷 연결을 확인하고 다시 해 보세요.',
  'unreadable-answer': '서버의 답을 읽을 수 없어요. 콘솔을 새로 고쳐 보세요.',
  'invalid-input': '적은 내용이 형식에 맞지 않아요.',
  'wrong-credentials': '메일 주소나 비밀번호가 맞지 않아요.',
  'wrong-code': '코드가 맞지 않아요. 앱에 지금 보이는 코드를 적어 주세요.',
  'not-found': '찾는 것이 없어요. 이미 지워졌을 수 있어요.',
  'too-many-attempts': '너무 여러 번 틀렸어요. 잠시 뒤에 다시 해 보세요.',
  'too-many-calls': '요청이 너무 잦아요. 잠시 뒤에 다시 해 보세요.',
  'second-factor-set': '2단계 인증은 이미 설정되어 있어요.',
  'second-factor-unset': '2단계 인증이 아직 설정되지 않았어요.',
  'second-factor-needed': '2단계 인증을 먼저 해 주세요.',
  'account-suspended': '정지된 계정이에요.',
  'is-operator': '운영자 계정은 정지할 수 없어요.',
  'wave-full': '이 웨이브에는 남은 자리가 없어요.',
  'wave-unready': '이 웨이브에는 먼저 채울 것이 있어요.',
  'not-a-list': '주소 목록이 아니에요. 한 줄에 메일 주소가 하나씩 있는 CSV를 올려 주세요.',
  'no-consent': '학습자가 글을 읽는 데 동의하지 않았어요.',
  'has-its-answer': '다른 운영자가 먼저 답했어요.',
  'task-finished': '이미 결과가 나온 글이에요.',
  'internal-error': '서버에 문제가 생겼어요. 다시 해 보고, 계속되면 서버 로그를 보세요.',
  'service-away': '서버가 지금 답할 수 없어요. 잠시 뒤에 다시 해 보세요.',
}

const ENGLISH: Readonly<Record<string, string>> = {
  'no-connection': 'The server is out of reach. Check the connection and try again.',
  'unreadable-answer': 'The server’s answer could not be read. Reload the console.',
}

/** What an operator reads of a problem: our words for its code, else the server's sentence; then what was wrong where. */
export function problemWords(problem: Problem, language: Language): string {
  const ours = (language === 'ko' ? KOREAN : ENGLISH)[problem.code]
  const places = 'errors' in problem ? (problem.errors ?? []) : []
  const said = ours ?? problem.detail
  // The server says the places in its sentence already.
  if (ours === undefined || places.length === 0) return said
  return `${said} ${places.map(({ field, message }) => `${field}: ${message}`).join('; ')}`
}
