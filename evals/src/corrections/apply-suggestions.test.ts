import { type Evidence, scoreEvidence } from '@truegul/judge/parts'
import { overlap } from '@truegul/korean'
import { describe, expect, test } from 'vitest'
import { privateDataFolder } from '../env.ts'
import { evidenceWithoutPrompt } from '../scoring/fit/evidence-without-prompt.ts'
import { openPrivateData } from '../scoring/fit/private-data.ts'
import { sharedAnalysers } from '../shared-analysers.ts'

const data = openPrivateData(privateDataFolder(process.env))
const EVERY = 4

/** The text with all suggestions taken, and where each of them stands in it. */
function applyAll({ essay, edits }: Pick<Evidence, 'essay' | 'edits'>) {
  let text = ''
  let done = 0
  const places = edits.map((edit) => {
    text += essay.text.slice(done, edit.start)
    const start = text.length
    text += edit.suggestion
    done = edit.end
    return { start, end: text.length }
  })
  return { text: text + essay.text.slice(done), places }
}

describe.skipIf(data === null)('a learner who takes every suggestion [needs private data]', () => {
  test('loses no more than a point by it, and is told nothing new in the corrected places', () => {
    const judge = (text: string) => evidenceWithoutPrompt(text, sharedAnalysers())
    const essays = data!.learnerEssays().filter((_, index) => index % EVERY === 0)
    let taken = 0
    let again = 0
    for (const essay of essays) {
      const before = judge(essay.text)
      const { text, places } = applyAll(before)
      const after = judge(text)
      expect(scoreEvidence(after).total).toBeGreaterThanOrEqual(scoreEvidence(before).total - 1)
      taken += places.length
      again += after.edits.filter((edit) => places.some((place) => overlap(place, edit))).length
    }
    expect(taken).toBeGreaterThan(200)
    expect(again).toBe(0)
  })
})
