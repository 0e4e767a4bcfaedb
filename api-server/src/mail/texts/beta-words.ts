import type { BetaMail, MailName, MailWords, NewsMail } from './mail-words.ts'

const LEAVE = {
  en: 'The link also lets you withdraw at any time; then we forget this address and write no more.',
  ko: '같은 링크에서 언제든지 신청을 취소할 수 있어요. 취소하시면 이 주소를 지우고 더는 메일을 보내지 않아요.',
} as const

/** To applicants and testers of the beta. What they wrote and what we answer is never in a mail: others may read it. */
export const BETA_WORDS: Readonly<
  Record<'en' | 'ko', Readonly<Record<Extract<MailName, BetaMail | NewsMail>, MailWords>>>
> = {
  en: {
    'beta-confirm': {
      subject: 'Confirm your application for the TrueGul beta',
      lead: 'Somebody, most likely you, applied for the closed beta of TrueGul with this address. Open this link to confirm it:',
      button: 'Look at your application',
      rest: [
        'Only then do we see the application. If it is confirmed already, the link shows how it stands.',
        'If it was not you, there is nothing to do: what nobody confirms is deleted after a week.',
        LEAVE.en,
      ],
    },
    'beta-invite': {
      subject: 'Welcome to the TrueGul beta',
      lead: 'You are in! Install the app or open it in your browser, and sign up with the code below. This link shows both at any time:',
      button: 'Open your invite',
      rest: [
        'Please write an essay in the first days and tell us what is wrong or missing: the feedback button is on every screen.',
        LEAVE.en,
      ],
    },
    'beta-waitlist': {
      subject: 'You are on the waiting list of the TrueGul beta',
      lead: 'Thank you for applying. All places of this round are taken, and you are on the list for the next one. There is nothing to do; we write as soon as there is a place.',
      button: 'Look at your application',
      rest: [LEAVE.en],
    },
    'beta-decline': {
      subject: 'Your application for the TrueGul beta',
      lead: 'Thank you for applying. We cannot give you a place in this beta: it is small, and we looked for a mix of languages, levels and devices. That says nothing about your Korean.',
      button: 'Look at your application',
      rest: ['We delete the application after 90 days.', LEAVE.en],
    },
    'beta-remind-open': {
      subject: 'Your place in the TrueGul beta is waiting',
      lead: 'A few days ago we sent you an invite, and nobody has signed up with it yet. The code is below, and this link shows how to begin:',
      button: 'Open your invite',
      rest: ['If it does not work on your device, just answer this mail. This is the only reminder.', LEAVE.en],
    },
    'beta-remind-write': {
      subject: 'Ready for your first TOPIK essay?',
      lead: 'You signed up for TrueGul and have not written an essay yet. Choose a prompt, write as much as you like, and send it: the result takes seconds.',
      button: 'Look at your invite',
      rest: ['If something stopped you, tell us: that helps the most. This is the only reminder.', LEAVE.en],
    },
    survey: {
      subject: 'How was it? A few questions on TrueGul',
      lead: 'Your round of the TrueGul beta has ended. Please answer a few questions; it takes about five minutes:',
      button: 'Open the questions',
      rest: ['You can go on using TrueGul as before. Thank you for testing.'],
    },
    'feedback-reply': {
      subject: 'We answered your feedback on TrueGul',
      lead: 'We have an answer to something you told us. It is in your inbox in the app:',
      button: 'Open the inbox',
      rest: ['Thank you for telling us.'],
    },
    'appeal-settled': {
      subject: 'A person has read your essay',
      lead: 'You asked for a person to judge an essay anew. The answer is in your inbox in the app:',
      button: 'Open the inbox',
      rest: ['The person’s scores hold over the machine’s.'],
    },
  },
  ko: {
    'beta-confirm': {
      subject: '트루글 베타 신청을 확인해 주세요',
      lead: '이 주소로 트루글 클로즈드 베타 신청이 들어왔어요. 본인이 하신 일이라면 아래 링크를 열어 확인해 주세요.',
      button: '내 신청 보기',
      rest: [
        '확인해 주셔야 저희가 신청을 볼 수 있어요. 이미 확인하셨다면 지금 상태가 보여요.',
        '신청하지 않으셨다면 그냥 두셔도 괜찮아요. 확인되지 않은 신청은 일주일 뒤에 지워져요.',
        LEAVE.ko,
      ],
    },
    'beta-invite': {
      subject: '트루글 베타에 오신 것을 환영해요',
      lead: '베타 테스터가 되셨어요! 앱을 설치하거나 브라우저에서 열고, 아래 코드로 가입해 주세요. 이 링크에서 언제든지 다시 볼 수 있어요.',
      button: '초대장 열기',
      rest: [
        '며칠 안에 글을 한 편 써 보시고, 잘못된 점이나 아쉬운 점을 알려 주세요. 의견 버튼은 모든 화면에 있어요.',
        LEAVE.ko,
      ],
    },
    'beta-waitlist': {
      subject: '트루글 베타 대기자 명단에 올랐어요',
      lead: '신청해 주셔서 고마워요. 이번 차수는 자리가 다 차서 다음 차수 대기자 명단에 올려 두었어요. 따로 하실 일은 없고, 자리가 나면 바로 알려 드릴게요.',
      button: '내 신청 보기',
      rest: [LEAVE.ko],
    },
    'beta-decline': {
      subject: '트루글 베타 신청 결과를 알려 드려요',
      lead: '신청해 주셔서 고마워요. 아쉽지만 이번 베타에는 모시지 못하게 되었어요. 인원이 적어서 언어와 수준, 기기가 고루 섞이도록 정했을 뿐, 한국어 실력과는 관계가 없어요.',
      button: '내 신청 보기',
      rest: ['신청 내용은 90일 뒤에 지워요.', LEAVE.ko],
    },
    'beta-remind-open': {
      subject: '트루글 베타 자리가 기다리고 있어요',
      lead: '며칠 전에 초대장을 보내 드렸는데 아직 가입하지 않으셨어요. 코드는 아래에 있고, 시작하는 방법은 이 링크에 있어요.',
      button: '초대장 열기',
      rest: ['기기에서 잘 되지 않으면 이 메일에 답장해 주세요. 알림 메일은 이번 한 번뿐이에요.', LEAVE.ko],
    },
    'beta-remind-write': {
      subject: '첫 TOPIK 글을 써 볼까요?',
      lead: '트루글에 가입하셨지만 아직 글을 쓰지 않으셨어요. 문제를 하나 골라 쓸 수 있는 만큼 쓰고 보내 보세요. 결과는 금방 나와요.',
      button: '내 초대장 보기',
      rest: ['막히는 점이 있었다면 알려 주세요. 가장 큰 도움이 돼요. 알림 메일은 이번 한 번뿐이에요.', LEAVE.ko],
    },
    survey: {
      subject: '트루글, 어떠셨나요?',
      lead: '참여하신 트루글 베타 차수가 끝났어요. 몇 가지 질문에 답해 주세요. 5분쯤 걸려요.',
      button: '설문 열기',
      rest: ['트루글은 지금처럼 계속 쓰실 수 있어요. 함께해 주셔서 고마워요.'],
    },
    'feedback-reply': {
      subject: '트루글에 보내 주신 의견에 답했어요',
      lead: '보내 주신 의견에 답을 드렸어요. 앱의 알림함에서 볼 수 있어요.',
      button: '알림함 열기',
      rest: ['의견을 보내 주셔서 고마워요.'],
    },
    'appeal-settled': {
      subject: '사람이 글을 읽고 다시 채점했어요',
      lead: '사람이 다시 채점해 달라고 하신 글의 결과가 나왔어요. 앱의 알림함에서 볼 수 있어요.',
      button: '알림함 열기',
      rest: ['사람이 준 점수가 기계의 점수보다 우선해요.'],
    },
  },
}
