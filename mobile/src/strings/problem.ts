export const en = {
  'problem.no-connection': 'There is no connection. Check the network and try again; nothing is lost.',
  'problem.unreadable-answer': 'Something between you and TrueGul answered in its place. Try again in a moment.',
  'problem.wrong-credentials': 'The e-mail address or the password is wrong.',
  'problem.too-many-attempts': 'Too many attempts. Wait a little, then try again.',
  'problem.too-many-essays': 'The essays of today are used up. This one is kept here for tomorrow.',
  'problem.service-away': 'TrueGul cannot answer right now. Try again in a moment; nothing is lost.',
  'problem.not-found': 'This essay does not exist, or it is not yours.',
  'problem.not-signed-in': 'Please log in again. Your text is kept here.',
  'problem.session-ended': 'Please log in again. Your text is kept here.',
  'problem.tried-enough':
    'This text was tried often enough and could not be scored. Change it and submit it as a new essay.',
  'problem.other': 'Something went wrong. Try again in a moment; nothing is lost.',
} as const

export const ko: Record<keyof typeof en, string> = {
  'problem.no-connection': '연결되지 않았어요. 네트워크를 확인하고 다시 시도하세요. 글은 그대로 있어요.',
  'problem.unreadable-answer': '중간에서 다른 곳이 대신 답했어요. 잠시 뒤에 다시 시도하세요.',
  'problem.wrong-credentials': '이메일 주소나 비밀번호가 맞지 않아요.',
  'problem.too-many-attempts': '시도가 너무 많았어요. 조금 기다렸다가 다시 하세요.',
  'problem.too-many-essays': '오늘 낼 수 있는 글을 다 냈어요. 이 글은 내일까지 여기에 있어요.',
  'problem.service-away': '지금은 답할 수 없어요. 잠시 뒤에 다시 시도하세요. 글은 그대로 있어요.',
  'problem.not-found': '이 글이 없거나 다른 사람의 글이에요.',
  'problem.not-signed-in': '다시 로그인하세요. 글은 여기에 있어요.',
  'problem.session-ended': '다시 로그인하세요. 글은 여기에 있어요.',
  'problem.tried-enough': '이 글은 여러 번 시도했지만 채점하지 못했어요. 고쳐서 새 글로 내 주세요.',
  'problem.other': '문제가 생겼어요. 잠시 뒤에 다시 시도하세요. 글은 그대로 있어요.',
}
