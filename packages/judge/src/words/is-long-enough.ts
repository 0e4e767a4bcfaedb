import { ESSAY_LENGTH } from '@truegul/topik'

/** Does a text of so many characters have the length that the task asks for? Then no sentence may call it short. */
export const isLongEnough = (count: number | undefined): boolean => (count ?? 0) >= ESSAY_LENGTH.askedMin
