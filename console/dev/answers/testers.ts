import { chance, dayFrom, done, hoursAgo, idOf, int, paged, pick, times, usd } from './made.ts'

const CHANNELS = ['friends', 'topik-community', 'korean-community', 'reddit', 'discord', 'other']
const STAGES = ['applied', 'accepted', 'invited', 'signed-up', 'first-essay', 'active', 'gave-feedback']
const TESTERS_MADE = times(10_000, (at) => {
  const state = at < 12 ? 'applied' : pick(['accepted', 'accepted', 'waitlisted', 'declined', 'applied'])
  const isIn = state === 'accepted' && chance() < 0.8
  return {
    applicationId: idOf('a991', at),
    email: `${pick(['linh', 'ayaka', 'nandin', 'malika', 'putri', 'somchai', 'anna'])}.${at}@example.org`,
    state,
    language: pick(['en', 'ko']),
    firstLanguage: pick(['vi', 'zh', 'ja', 'mn', 'uz', 'id', 'th', 'ru', 'other']),
    aim: pick(['3', '4', '5', '6']),
    devices: pick([['ios'], ['android'], ['ios', 'android']]),
    examOn: chance() < 0.6 ? dayFrom(int(20, 140)) : null,
    channel: pick(CHANNELS),
    wave: state === 'accepted' ? int(1, 2) : null,
    appliedAt: hoursAgo(at * 1.7),
    decidedAt: state === 'applied' ? null : hoursAgo(at),
    invitedAt: state === 'accepted' ? hoursAgo(at) : null,
    reminders: isIn ? 0 : int(0, 2),
    installedIos: isIn && chance() < 0.4,
    installedAndroid: isIn && chance() < 0.4,
    personId: isIn ? idOf('be0', at) : null,
    signedUpAt: isIn ? hoursAgo(at * 0.9) : null,
    firstEssayAt: isIn ? hoursAgo(at * 0.8) : null,
    lastActiveAt: isIn ? hoursAgo(at * 0.2) : null,
    essays: isIn ? int(0, 24) : 0,
    monthUsd: usd(isIn ? chance() * 4 : 0),
    feedback: isIn ? int(0, 6) : 0,
  }
})
type Asked = {
  search: string
  state?: string
  wave?: number
  channel?: string
  sort: string
  order: string
  page: number
  rows: number
}

const both = (en: string, ko: string) => ({ en, ko })
const WAVES = [
  {
    number: 1,
    purpose: 'Fatal bugs: can everybody write, send and read a result?',
    minimum: 5,
    places: 10,
    startsOn: dayFrom(-20),
    endsOn: dayFrom(-13),
    iosLink: 'https://testflight.apple.com/join/example',
    androidLink: 'https://play.google.com/apps/testing/example',
    accepted: 9,
    surveySentAt: hoursAgo(290),
  },
  {
    number: 2,
    purpose: 'Feedback: is the advice worth following?',
    minimum: 20,
    places: 30,
    startsOn: dayFrom(-3),
    endsOn: dayFrom(11),
    iosLink: 'https://testflight.apple.com/join/example',
    androidLink: null,
    accepted: 24,
    surveySentAt: null,
  },
]

export const TESTERS = {
  listTesters: (input: Asked) => {
    const { search, state, wave, channel, sort, order } = input
    const rows = TESTERS_MADE.filter(
      (row) =>
        row.email.includes(search) &&
        (state ?? row.state) === row.state &&
        (wave ?? row.wave) === row.wave &&
        (channel ?? row.channel) === row.channel,
    )
    const key = sort as keyof (typeof rows)[number]
    const sign = order === 'ascending' ? 1 : -1
    rows.sort((a, b) => ((a[key] ?? '') < (b[key] ?? '') ? -sign : sign))
    return paged(rows, input)
  },
  decideApplications: ({ applicationIds }: { applicationIds: string[] }) => ({
    changed: applicationIds.length,
    unchanged: 0,
  }),
  getFunnel: () => ({
    rows: [1, 2, null].flatMap((wave) =>
      CHANNELS.map((channel, at) => {
        let left = wave === null ? 60 : 24 - at * 3
        const counts = STAGES.map((stage, step) => {
          if (step > 0) left = wave === null ? 0 : Math.max(0, left - int(0, 3))
          return [stage, left]
        })
        return { wave, channel, counts: Object.fromEntries(counts), withdrawn: int(0, 2) }
      }),
    ),
    takingPart: 17,
    takingPartNeeded: 5,
  }),
  listWaves: () => ({ items: WAVES }),
  saveWave: done,
  sendSurvey: () => ({ changed: true, asked: 24 }),
  getSurveyResults: ({ number }: { number: number }) => ({
    surveyId: `wave-${number}`,
    sentAt: number === 1 ? hoursAgo(290) : null,
    asked: number === 1 ? 9 : 0,
    answered: number === 1 ? 7 : 0,
    questions: [
      {
        id: 'use-again',
        kind: 'scale',
        text: both('Would you write the next essay with it?', '다음 글도 이 앱으로 쓰고 싶나요?'),
        answered: 7,
        mean: 4.14,
        counts: times(5, (at) => ({
          value: String(at + 1),
          text: both(`${at + 1}`, `${at + 1}`),
          count: [0, 1, 0, 3, 3][at]!,
        })),
        words: [],
      },
      {
        id: 'best',
        kind: 'choice',
        text: both('What helped most?', '무엇이 가장 도움이 되었나요?'),
        answered: 7,
        mean: null,
        counts: [
          { value: 'marks', text: both('Marks in the text', '글 속 표시'), count: 4 },
          { value: 'points', text: both('The list of lost points', '깎인 점수 목록'), count: 2 },
          { value: 'model', text: both('The model paragraph', '모범 단락'), count: 1 },
        ],
        words: [],
      },
      {
        id: 'missing',
        kind: 'text',
        text: both('What is missing?', '무엇이 아쉬운가요?'),
        answered: 3,
        mean: null,
        counts: [],
        words: [
          'I want to see all my mistakes of one kind together.',
          '타이머가 화면을 가려요.',
          'Dark mode for the manuscript paper.',
        ],
      },
    ],
    interviews:
      number === 1
        ? [
            {
              personId: idOf('be0', 3),
              email: 'linh.3@example.org',
              times: 'Weekdays after 20:00 Seoul',
              at: hoursAgo(200),
            },
          ]
        : [],
  }),
  exportSurvey: () => 'answer\r\n4\r\n',
  listInvites: (input: { page: number; rows: number; state?: string }) =>
    paged(
      times(63, (at) => ({
        code: `TG-${String(1000 + at * 37)}-KO`,
        state: pick(['open', 'used-up', 'expired', 'revoked']),
        used: int(0, 3),
        uses: int(3, 5),
        expiresAt: hoursAgo(-24 * at),
        wave: at % 3 === 0 ? null : int(1, 2),
        note: at % 4 === 0 ? 'Saturday class' : '',
        createdAt: hoursAgo(at * 9),
      })).filter(({ state }) => (input.state ?? state) === state),
      input,
    ),
  createInvite: ({ uses, wave, note }: { uses: number; wave: number | null; note: string }) => ({
    code: 'TG-7F3K-9QXW',
    state: 'open',
    used: 0,
    uses,
    expiresAt: hoursAgo(-720),
    wave,
    note,
    createdAt: hoursAgo(0),
  }),
  revokeInvite: done,
  getStores: () => ({
    play: {
      testers: 13,
      testersNeeded: 12,
      days: 9,
      daysNeeded: 14,
      byDay: times(21, (at) => ({
        day: dayFrom(at - 20),
        testers: [4, 6, 8, 8, 9, 11, 12, 12, 13, 11, 11, 10, 12, 12, 13, 13, 14, 14, 13, 13, 13][at],
      })),
    },
    builds: [
      { store: 'testflight', version: '1.4.0', uploadedOn: dayFrom(-81), endsOn: dayFrom(9), daysLeft: 9, warns: true },
      {
        store: 'testflight',
        version: '1.4.2',
        uploadedOn: dayFrom(-12),
        endsOn: dayFrom(78),
        daysLeft: 78,
        warns: false,
      },
      { store: 'play', version: '1.4.2', uploadedOn: dayFrom(-12), endsOn: null, daysLeft: null, warns: false },
    ],
  }),
  recordBuild: done,
  exportTesters: () => 'linh.3@example.org\r\n',
  importTesters: () => ({ installed: 13, added: 2, left: 1, unknown: ['somebody@example.net'], unknownCount: 1 }),
}
