import { FirstLanguage } from '@truegul/contract'
import { currentLanguage } from './language.ts'
import { inBoth } from './use-words.ts'

/** Words for what the contract lists. A newer server's word that is not here is shown as it is. */
export const names = inBoth({
  en: {
    application: {
      unconfirmed: 'Unconfirmed',
      applied: 'Applied',
      accepted: 'Accepted',
      waitlisted: 'Waiting list',
      declined: 'Declined',
      withdrawn: 'Withdrawn',
    },
    channel: {
      friends: 'Friends',
      'topik-community': 'TOPIK community',
      'korean-community': 'Korean learners',
      reddit: 'Reddit',
      discord: 'Discord',
      other: 'Other',
    },
    stage: {
      applied: 'Applied',
      accepted: 'Accepted',
      invited: 'Invited',
      'signed-up': 'Signed up',
      'first-essay': 'First essay',
      active: 'Active in 7 days',
      'gave-feedback': 'Gave feedback',
    },
    device: { ios: 'iOS', android: 'Android', web: 'Web' },
    store: { testflight: 'TestFlight', play: 'Play' },
    kind: { bug: 'Bug', idea: 'Idea', 'wrong-judgement': 'Wrong judgement', other: 'Other' },
    feedback: { new: 'New', open: 'Open', answered: 'Answered', closed: 'Closed', merged: 'Merged' },
    essay: { pending: 'Waiting', processing: 'Being judged', completed: 'Completed', failed: 'Failed' },
    failure: {
      'scorer-failed': 'Judge gave no judgement',
      'scorer-refused': 'Judge refused',
      'scorer-away': 'Judge out of reach',
      'task-unreadable': 'Task unreadable',
    },
    invite: { open: 'Open', 'used-up': 'Used up', expired: 'Expired', revoked: 'Revoked' },
    outcome: { 'wrong-notice': 'Notice was wrong', 'right-notice': 'Notice was right', unclear: 'Unclear' },
    criterion: { content: 'Content', organisation: 'Organisation', language: 'Language' },
    level: { 'below-3': 'Below level 3', '3': 'Level 3', '4': 'Level 4', '5': 'Level 5', '6': 'Level 6' },
    scorer: { local: 'Local judge', claude: 'Claude', openai: 'OpenAI' },
    provider: { claude: 'Claude', openai: 'OpenAI' },
    purpose: { judge: 'Judging', repair: 'Repair', 'second-opinion': 'Second opinion' },
    call: {
      answered: 'Answered',
      unusable: 'Unusable',
      refused: 'Refused',
      cut: 'Cut off',
      'rate-limited': 'Rate limit',
      overloaded: 'Overloaded',
      'vendor-error': 'Vendor error',
      rejected: 'Rejected',
      'no-connection': 'No connection',
      timeout: 'Timeout',
      aborted: 'Aborted',
      lost: 'Lost',
    },
    switch: { 'sign-ups': 'Sign-ups', llm: 'LLM judging', push: 'Push' },
    service: { 'api-server': 'API server', 'ml-server': 'ML server' },
    language: { en: 'English', ko: 'Korean' },
    otherLanguage: 'Other',
  },
  ko: {
    application: {
      unconfirmed: '메일 미확인',
      applied: '신청함',
      accepted: '수락',
      waitlisted: '대기',
      declined: '거절',
      withdrawn: '철회',
    },
    channel: {
      friends: '지인',
      'topik-community': 'TOPIK 커뮤니티',
      'korean-community': '한국어 학습 모임',
      reddit: '레딧',
      discord: '디스코드',
      other: '기타',
    },
    stage: {
      applied: '신청',
      accepted: '수락',
      invited: '초대',
      'signed-up': '가입',
      'first-essay': '첫 글',
      active: '7일 내 활동',
      'gave-feedback': '피드백',
    },
    device: { ios: 'iOS', android: '안드로이드', web: '웹' },
    store: { testflight: 'TestFlight', play: 'Play' },
    kind: { bug: '오류', idea: '제안', 'wrong-judgement': '잘못된 채점', other: '기타' },
    feedback: { new: '새 글', open: '진행 중', answered: '답변함', closed: '종료', merged: '합쳐짐' },
    essay: { pending: '대기 중', processing: '채점 중', completed: '완료', failed: '실패' },
    failure: {
      'scorer-failed': '채점 결과 없음',
      'scorer-refused': '채점 거부',
      'scorer-away': '채점기 연결 안 됨',
      'task-unreadable': '작업을 읽을 수 없음',
    },
    invite: { open: '사용 가능', 'used-up': '모두 사용', expired: '만료', revoked: '회수' },
    outcome: { 'wrong-notice': '알림이 틀림', 'right-notice': '알림이 맞음', unclear: '알 수 없음' },
    criterion: { content: '내용', organisation: '구성', language: '언어' },
    level: { 'below-3': '3급 미만', '3': '3급', '4': '4급', '5': '5급', '6': '6급' },
    scorer: { local: '자체 채점기', claude: 'Claude', openai: 'OpenAI' },
    provider: { claude: 'Claude', openai: 'OpenAI' },
    purpose: { judge: '채점', repair: '보정', 'second-opinion': '재채점' },
    call: {
      answered: '응답',
      unusable: '사용 불가',
      refused: '거부',
      cut: '잘림',
      'rate-limited': '호출 한도',
      overloaded: '과부하',
      'vendor-error': '업체 오류',
      rejected: '요청 거절',
      'no-connection': '연결 안 됨',
      timeout: '시간 초과',
      aborted: '중단',
      lost: '유실',
    },
    switch: { 'sign-ups': '가입', llm: 'LLM 채점', push: '푸시 알림' },
    service: { 'api-server': 'API 서버', 'ml-server': 'ML 서버' },
    language: { en: '영어', ko: '한국어' },
    otherLanguage: '기타',
  },
})

/** The word for a listed one, or the listed one itself. */
export const nameIn = (list: Readonly<Record<string, string>>, word: string): string => list[word] ?? word

/** A list of the contract as choices of a filter or a form. */
export const choicesOf = (list: Readonly<Record<string, string>>) =>
  Object.entries(list).map(([value, text]) => ({ value, text }))

/** The name of a learner's first language, by the browser's own list. */
export function languageName(code: string): string {
  if (code === 'other' || !FirstLanguage.safeParse(code).success) {
    return code === 'other' ? names[currentLanguage()].otherLanguage : code
  }
  return new Intl.DisplayNames([currentLanguage()], { type: 'language' }).of(code) ?? code
}
