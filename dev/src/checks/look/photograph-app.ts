import path from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { assemble, type Cast } from './cast.ts'
import { type Language, type Learner, type Stage, startStage } from './start-stage.ts'
import { ACCOUNT } from './states/account.ts'
import { AT_THE_DOOR } from './states/at-the-door.ts'
import { BETA } from './states/beta.ts'
import { PLACES } from './states/places.ts'
import { READING } from './states/reading.ts'
import type { Scene, State } from './states/state.ts'
import { WRITING } from './states/writing.ts'

const STATES: readonly State[] = [...AT_THE_DOOR, ...READING, ...PLACES, ...WRITING, ...ACCOUNT, ...BETA]

/** Size of the window, and how it is lit. `long` shows what a phone has to scroll for; `double` is a phone with text of 200 %. */
const LOOKS = {
  phone: { width: 390, height: 844, schemes: ['light', 'dark'] },
  long: { width: 390, height: 2200, schemes: ['light'] },
  small: { width: 360, height: 740, schemes: ['light'] },
  narrow: { width: 320, height: 640, schemes: ['light'] },
  double: { width: 195, height: 422, schemes: ['light'] },
  tablet: { width: 820, height: 1180, schemes: ['light'] },
  desktop: { width: 1280, height: 900, schemes: ['light', 'dark'] },
} as const
type Look = keyof typeof LOOKS

export type Wish = {
  out: string
  /** Names of states to take; all of them where it is left out. */
  only: RegExp
  looks: RegExp
  languages: readonly Language[]
}

/**
 * Photographs every screen of the app in every state, in each size, both schemes and both languages. A state that could not be
 * brought about is named, and the others are taken all the same.
 *
 * @returns how many could not be brought about
 */
export async function photographApp(wish: Wish): Promise<number> {
  await using stage = await startStage()
  const casts = await Promise.all(wish.languages.map((language) => assemble(stage, language)))
  await stage.stopJudging()
  const failed = await Promise.all(casts.map((cast) => photographCast(stage, cast, wish)))
  return failed.flat().length
}

async function photographCast(stage: Stage, cast: Cast, { out, only, looks }: Wish): Promise<string[]> {
  const contexts = new Map<string, BrowserContext>()
  const failed: string[] = []
  for (const state of STATES.filter(({ name }) => only.test(name))) {
    const learner = state.who === 'visitor' ? null : cast.learners[state.who]
    // A visitor is somebody else each time, so that nothing of the state before is remembered.
    const context = (learner && contexts.get(state.who)) ?? (await openContext(stage, cast.language, learner))
    contexts.set(learner ? state.who : state.name, context)
    const page = await context.newPage()
    try {
      await state.show(sceneOn(page, stage, cast))
      for (const look of Object.keys(LOOKS) as Look[]) {
        if (looks.test(look))
          await take(page, look, (scheme) => `${state.name}-${look}-${scheme}-${cast.language}.png`, out)
      }
    } catch (error) {
      failed.push(state.name)
      const reason = error instanceof Error ? error.message.split('\n').slice(0, 3).join(' ') : String(error)
      console.log(`could not take ${state.name} (${cast.language}): ${reason}`)
      await page.screenshot({ path: path.join(out, `failed-${state.name}-${cast.language}.png`) })
    }
    await context.setOffline(false)
    await page.close()
  }
  for (const context of contexts.values()) await context.close()
  return failed
}

export async function openContext(
  stage: Stage,
  language: Language,
  learner: Learner | null,
  deviceScaleFactor = 2,
): Promise<BrowserContext> {
  const context = await stage.browser.newContext({
    baseURL: stage.url,
    viewport: { width: LOOKS.phone.width, height: LOOKS.phone.height },
    locale: language === 'ko' ? 'ko-KR' : 'en-US',
    timezoneId: 'Asia/Seoul',
    deviceScaleFactor,
  })
  context.setDefaultTimeout(90_000)
  if (!learner) return context
  const headers = { 'x-truegul-client': 'web', origin: stage.url }
  const answer = await context.request.post('/api/v1/auth/login', { data: learner.account, headers })
  if (!answer.ok()) throw new Error(`could not log in: ${answer.status()}`)
  return context
}

export function sceneOn(page: Page, stage: Stage, cast: Cast): Scene {
  return {
    stage,
    cast,
    page,
    say: (en, ko) => (cast.language === 'ko' ? ko : en),
    async open(address) {
      await page.goto(address)
      await page.getByRole('main').first().waitFor()
      await page.getByText(/^(Loading …|불러오는 중 …)$/).waitFor({ state: 'detached' })
      await page.waitForTimeout(600)
    },
  }
}

async function take(page: Page, look: Look, name: (scheme: string) => string, out: string): Promise<void> {
  const { width, height, schemes } = LOOKS[look]
  await page.setViewportSize({ width, height })
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.waitForFunction(isPainted, COLOURS[colorScheme])
    await page.waitForTimeout(200)
    await page.screenshot({ path: path.join(out, name(colorScheme)), scale: width > 500 ? 'css' : 'device' })
  }
}

/** The ground of the app in each scheme, as a browser names it. */
const COLOURS = { light: 'rgb(251, 250, 246)', dark: 'rgb(20, 23, 26)' } as const

/** Has the app followed a change of the scheme? A busy machine takes its time. */
function isPainted(ground: string): boolean {
  const mains = [...document.querySelectorAll('[role=main]')].filter((main) => main.getClientRects().length > 0)
  return mains.every((main) => getComputedStyle(main).backgroundColor === ground)
}
