import fs from 'node:fs'
import path from 'node:path'
import { assemble } from './cast.ts'
import { openContext, sceneOn } from './photograph-app.ts'
import { startStage } from './start-stage.ts'
import { READING } from './states/reading.ts'
import { WRITING } from './states/writing.ts'

const FOLDER = path.join(import.meta.dirname, '../../../../docs/pictures')

/** Sharp at the width that the READMEs show them in, and each below 150 KB. */
const SCALE = 1.5

/** The pictures that both READMEs begin with: a phone that writes, reads its score, and tries a mark. */
export async function photographReadme(): Promise<void> {
  await using stage = await startStage()
  fs.mkdirSync(FOLDER, { recursive: true })
  for (const language of ['en', 'ko'] as const) {
    const cast = await assemble(stage, language)
    await using context = await openContext(stage, language, cast.learners.mina, SCALE)
    for (const name of ['write', 'result', 'mark']) {
      const state = [...WRITING, ...READING].find((each) => each.name === name)
      const page = await context.newPage()
      await state?.show(sceneOn(page, stage, cast))
      await page.screenshot({ path: path.join(FOLDER, `${name}-${language}.png`) })
      await page.close()
    }
  }
}
