import type { BetaMail, MailName, MailWords, NewsMail } from './mail-words.ts'

/** Nothing in them names the person, the address or the account: a mail may reach somebody else. */
export const ACCOUNT_WORDS: Readonly<
  Record<'en' | 'ko', Readonly<Record<Exclude<MailName, BetaMail | NewsMail>, MailWords>>>
> = {
  en: {
    reset: {
      subject: 'Choose a new password for TrueGul',
      lead: 'Somebody, most likely you, asked for a new password for your TrueGul account. Open this link to choose one:',
      button: 'Choose a new password',
      rest: [
        'The link works once, for 30 minutes. A new password signs you out everywhere else.',
        'If it was not you, there is nothing to do: your password stays as it is.',
      ],
    },
    'confirm-address': {
      subject: 'Confirm your address for TrueGul',
      lead: 'Welcome to TrueGul! Open this link to confirm that this address is yours:',
      button: 'Confirm this address',
      rest: [
        'With a confirmed address you can always get back into your account. The link works once, for 30 minutes; in the app you can ask for another one.',
        'If you did not sign up, somebody mistyped an address, and you can leave this mail alone.',
      ],
    },
    'change-address': {
      subject: 'Confirm your new address for TrueGul',
      lead: 'This address was given as the new one of a TrueGul account. Open this link to use it from now on:',
      button: 'Use this address',
      rest: [
        'The link works once, for 30 minutes. Until it is opened the account keeps the address of before.',
        'If it was not you, you can leave this mail alone.',
      ],
    },
    'address-taken': {
      subject: 'Your address already has a TrueGul account',
      lead: 'Somebody wanted to use this address for another TrueGul account. It belongs to yours already, so nothing was changed.',
      button: null,
      rest: ['If that was you, log in with this address. If you forgot the password, ask for a new one at the log-in.'],
    },
    'address-changed': {
      subject: 'Your TrueGul account has another address now',
      lead: 'The address of your TrueGul account was changed. From now on mails go to the new one, and you log in with it.',
      button: null,
      rest: [
        'If it was not you, somebody else knows your password: answer this mail or write to whoever invited you, at once.',
      ],
    },
    'password-changed': {
      subject: 'Your TrueGul password was changed',
      lead: 'The password of your TrueGul account was changed, and all other devices were signed out.',
      button: null,
      rest: ['If it was not you, ask for a new password at the log-in at once: that signs everybody else out.'],
    },
  },
  ko: {
    reset: {
      subject: '트루글 비밀번호를 새로 정해 주세요',
      lead: '트루글 계정의 비밀번호를 새로 정하겠다는 요청을 받았어요. 아래 링크를 열어 새 비밀번호를 정해 주세요.',
      button: '새 비밀번호 정하기',
      rest: [
        '링크는 30분 동안 한 번만 쓸 수 있어요. 비밀번호를 바꾸면 다른 모든 기기에서 로그아웃돼요.',
        '요청하지 않으셨다면 그냥 두셔도 괜찮아요. 비밀번호는 그대로예요.',
      ],
    },
    'confirm-address': {
      subject: '트루글 이메일 주소를 확인해 주세요',
      lead: '트루글에 오신 것을 환영해요! 아래 링크를 열어 이 주소가 본인의 것인지 확인해 주세요.',
      button: '이 주소 확인하기',
      rest: [
        '주소를 확인해 두면 언제든지 계정을 되찾을 수 있어요. 링크는 30분 동안 한 번만 쓸 수 있고, 앱에서 다시 받을 수 있어요.',
        '가입하지 않으셨다면 누군가 주소를 잘못 적은 거예요. 이 메일은 그냥 두셔도 괜찮아요.',
      ],
    },
    'change-address': {
      subject: '트루글의 새 이메일 주소를 확인해 주세요',
      lead: '트루글 계정의 새 주소로 이 주소가 등록되었어요. 이제부터 이 주소를 쓰려면 아래 링크를 열어 주세요.',
      button: '이 주소 쓰기',
      rest: [
        '링크는 30분 동안 한 번만 쓸 수 있어요. 링크를 열기 전까지는 이전 주소가 그대로 쓰여요.',
        '요청하지 않으셨다면 이 메일은 그냥 두셔도 괜찮아요.',
      ],
    },
    'address-taken': {
      subject: '이 주소에는 이미 트루글 계정이 있어요',
      lead: '누군가 이 주소를 다른 트루글 계정에 쓰려고 했어요. 이미 회원님의 계정에서 쓰는 주소라서 아무것도 바뀌지 않았어요.',
      button: null,
      rest: [
        '본인이 하신 일이라면 이 주소로 로그인해 주세요. 비밀번호를 잊으셨다면 로그인 화면에서 새로 정할 수 있어요.',
      ],
    },
    'address-changed': {
      subject: '트루글 계정의 이메일 주소가 바뀌었어요',
      lead: '트루글 계정의 이메일 주소가 바뀌었어요. 이제부터 메일은 새 주소로 가고, 로그인도 새 주소로 해요.',
      button: null,
      rest: [
        '본인이 하신 일이 아니라면 다른 사람이 비밀번호를 알고 있는 거예요. 바로 이 메일에 답장하거나 초대해 준 사람에게 알려 주세요.',
      ],
    },
    'password-changed': {
      subject: '트루글 비밀번호가 바뀌었어요',
      lead: '트루글 계정의 비밀번호가 바뀌었고, 다른 모든 기기에서 로그아웃되었어요.',
      button: null,
      rest: [
        '본인이 하신 일이 아니라면 바로 로그인 화면에서 비밀번호를 새로 정해 주세요. 그러면 다른 사람은 모두 로그아웃돼요.',
      ],
    },
  },
}
