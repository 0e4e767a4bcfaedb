import * as contract from '@truegul/contract'
import { PROMPTS } from '@truegul/topik/prompts'
import type { Attack, Called } from './attack.ts'
import { type Account, essayOf, INVITE, openAccount, uuidFrom } from './open-account.ts'

type Random = () => number
/** @returns what came out wrong, beyond what is wrong with each answer by itself. */
type Race = (attack: Attack, random: Random) => Promise<string | null>

const PROMPT = PROMPTS[0]!.id
const together = <T>(times: number, call: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: times }, (_, index) => call(index)))
const device = (random: Random) => ({
  deviceId: uuidFrom(random),
  platform: 'android',
  token: `fcm:${uuidFrom(random)}`,
  appVersion: '1.0.0',
})
const statuses = (answers: readonly Called[]) => answers.map(({ status }) => status)
const count = (answers: readonly Called[], status: number) => statuses(answers).filter((one) => one === status).length

/** Calls that meet each other; each by accounts of its own. */
const RACES: Record<string, Race> = {
  'everything against the deletion of the account': async (attack, random) => {
    const by = await openAccount(attack, 'racer', random)
    const { email, password, refreshToken } = by
    const essay = { id: uuidFrom(random), promptId: PROMPT, text: essayOf(by, random) }
    await attack.call(contract.submitEssay, essay, { by })
    const [gone] = await Promise.all([
      attack.call(contract.deleteMe, {}, { by }),
      attack.call(contract.saveDraft, { ...essay, id: uuidFrom(random), revision: 0 }, { by }),
      attack.call(contract.updateMe, { language: 'ko', consent: { llm: true } }, { by }),
      attack.call(contract.submitEssay, { ...essay, id: uuidFrom(random) }, { by }),
      attack.call(contract.deleteSubmission, { id: essay.id }, { by }),
      attack.call(contract.retrySubmission, { id: essay.id }, { by }),
      attack.call(contract.disputeDetection, { id: essay.id }, { by }),
      attack.call(contract.exportMe, {}, { by }),
      attack.call(contract.savePushToken, device(random), { by }),
      attack.call(contract.logIn, { email, password }, by),
      attack.call(contract.refreshSession, { refreshToken }, by),
      attack.call(contract.logOut, { refreshToken }, by),
    ])
    return [204, 401].includes(gone.status) ? null : `deleting the account answered ${gone.status}`
  },

  'one refresh token in twelve tabs': async (attack, random) => {
    const by = await openAccount(attack, 'racer', random)
    const answers = await together(12, () =>
      attack.call(contract.refreshSession, { refreshToken: by.refreshToken }, by),
    )
    return count(answers, 200) >= 1 ? null : `no tab was refreshed: ${statuses(answers)}`
  },

  'six sign-ups with one address': async (attack, random) => {
    const sign = (email: string) =>
      attack.call(
        contract.signUp,
        { email, password: 'a long password', inviteCode: INVITE, consent: { llm: false }, isAtLeast14: true },
        { from: `10.9.${Math.floor(random() * 250)}.7` },
      )
    const email = `${uuidFrom(random)}@truegul.example`
    const answers = await together(6, () => sign(email))
    return count(answers, 201) === 1 ? null : `one address got ${count(answers, 201)} accounts`
  },

  'ten right log-ins at once': async (attack, random) => {
    const by = await openAccount(attack, 'racer', random)
    const { email, password } = by
    const answers = await together(10, () => attack.call(contract.logIn, { email, password }, by))
    return count(answers, 200) === 10 ? null : `right log-ins were refused: ${statuses(answers)}`
  },

  'one essay sent ten times': async (attack, random) => {
    const by = await openAccount(attack, 'racer', random)
    const essay = { id: uuidFrom(random), promptId: PROMPT, text: essayOf(by, random) }
    const answers = await together(10, () => attack.call(contract.submitEssay, essay, { by }))
    return count(answers, 201) === 1 && count(answers, 200) === 9 ? null : `not one essay: ${statuses(answers)}`
  },

  'one revision of a draft saved ten times': async (attack, random) => {
    const by = await openAccount(attack, 'racer', random)
    const draft = { id: uuidFrom(random), promptId: PROMPT, text: essayOf(by, random), revision: 0 }
    await attack.call(contract.saveDraft, draft, { by })
    const save = (index: number) =>
      attack.call(contract.saveDraft, { ...draft, text: `${draft.text} ${index}`, revision: 1 }, { by })
    const answers = await together(10, save)
    return count(answers, 200) === 1 ? null : `${count(answers, 200)} saves of one revision were taken`
  },

  'an essay deleted while it is opened, retried and sent again': async (attack, random) => {
    const by = await openAccount(attack, 'racer', random)
    const essay = { id: uuidFrom(random), promptId: PROMPT, text: essayOf(by, random) }
    await attack.call(contract.submitEssay, essay, { by })
    const { id } = essay
    const racing = [
      contract.deleteSubmission,
      contract.deleteSubmission,
      contract.getSubmission,
      contract.retrySubmission,
    ]
    const answers = await Promise.all([
      ...racing.map((operation) => attack.call(operation, { id }, { by })),
      attack.call(contract.submitEssay, essay, { by }),
    ])
    const after = await attack.call(contract.getSubmission, { id }, { by })
    if (after.status !== 404) return 'a deleted essay came back'
    return count(answers.slice(0, 2), 204) === 1 ? null : `deleted ${count(answers.slice(0, 2), 204)} times`
  },

  'a result marked seen and rated twelve times at once': async (attack, random) => {
    const by = await openAccount(attack, 'racer', random)
    const essay = { id: uuidFrom(random), promptId: PROMPT, text: essayOf(by, random) }
    const { id } = essay
    await attack.call(contract.submitEssay, essay, { by })
    if (!(await isJudged(attack, by, id))) return 'the essay was not judged'
    const unseen = async () =>
      contract.User.safeParse((await attack.call(contract.getMe, {}, { by })).body).data?.unseen
    if ((await unseen()) !== 1) return 'a new result does not count as unseen'
    const said = Array.from({ length: 12 }, (_, index) => ({
      mark: null,
      useful: index % 2 === 0,
      stars: null,
      reason: index % 2 === 0 ? null : ('unclear' as const),
      comment: `${by.canary} ${index}`,
    }))
    const [seen, rated] = await Promise.all([
      together(12, () => attack.call(contract.markSeen, { id }, { by })),
      together(12, (index) => attack.call(contract.rateSubmission, { id, ...said[index] }, { by })),
      together(12, () => attack.call(contract.getSubmission, { id }, { by })),
    ])
    if (count(seen, 204) !== 12) return `not marked seen: ${statuses(seen)}`
    if (count(rated, 200) !== 12) return `not rated: ${statuses(rated)}`
    if ((await unseen()) !== 0) return 'a result that was seen still counts as unseen'
    const { ratings } = await opened(attack, by, id)
    if (ratings.length !== 1) return `${ratings.length} ratings of one feedback`
    const kept = JSON.stringify({ ...ratings[0], ratedAt: undefined })
    return said.some((one) => JSON.stringify(one) === kept) ? null : `a rating that nobody gave: ${kept}`
  },
}

const opened = async (attack: Attack, by: Account, id: string) =>
  Opened.parse((await attack.call(contract.getSubmission, { id, peek: true, waitSeconds: 25 }, { by })).body)
const Opened = contract.getSubmission.output

/** Whether the essay gets its result; asks again for two minutes, for a long poll may answer without news. */
async function isJudged(attack: Attack, by: Account, id: string): Promise<boolean> {
  const until = Date.now() + 120_000
  while (Date.now() < until) {
    const { status } = (await opened(attack, by, id)).submission
    if (status === 'completed' || status === 'failed') return status === 'completed'
  }
  return false
}

/** Runs each race once. */
export async function runRaces(attack: Attack, random: Random): Promise<void> {
  for (const [label, race] of Object.entries(RACES)) {
    const wrong = await race(attack, random)
    if (wrong !== null) attack.fault(label, wrong)
  }
}
