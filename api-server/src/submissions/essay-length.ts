import { Problem } from '@truegul/contract'
import { ESSAY_LENGTH } from '@truegul/topik'

const { submitMin, submitMax, askedMin, askedMax } = ESSAY_LENGTH

/** @throws Problem `too-short` or `too-long`, with the numbers. */
export function requireEssayLength(characters: number): void {
  const asked = `The exam asks for ${askedMin} to ${askedMax}`
  if (characters < submitMin) {
    throw new Problem('too-short', `The essay has ${characters} characters and needs at least ${submitMin}. ${asked}.`)
  }
  if (characters > submitMax) {
    const detail = `The essay has ${characters} characters and may have at most ${submitMax}. ${asked}. Nothing was cut or kept.`
    throw new Problem('too-long', detail)
  }
}
