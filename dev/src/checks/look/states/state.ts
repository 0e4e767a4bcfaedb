import type { Page } from 'playwright-core'
import type { Cast } from '../cast.ts'
import type { Stage } from '../start-stage.ts'

export type Who = keyof Cast['learners'] | 'visitor'

export type Scene = {
  stage: Stage
  cast: Cast
  page: Page
  /** The words of the language that the picture is taken in. */
  say(en: string, ko: string): string
  /** Goes there and waits until the screen is there with all it shows. */
  open(address: string): Promise<void>
}

/** A screen in one of the states that a learner may see it in. */
export type State = {
  name: string
  who: Who
  /** Brings it about on a page that has just been opened. */
  show(scene: Scene): Promise<unknown>
}

export const button = ({ page, say }: Scene, en: string, ko: string) =>
  page.getByRole('button', { name: say(en, ko), exact: true }).first()
