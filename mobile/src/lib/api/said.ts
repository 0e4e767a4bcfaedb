import type * as contract from '@truegul/contract'
import type { Read } from '@truegul/contract'

// What the server says, as the app reads it: where the contract lists words, a newer server may say one that is not on the list
// (`Unlisted`). The contract's `…ShownAs` have what to show instead, and the compiler asks for them.

export type User = Read<typeof contract.User>
export type Session = Read<typeof contract.logIn.output>
export type Prompt = Read<typeof contract.getPrompt.output>
export type Submission = Read<typeof contract.Submission>
export type Result = Read<typeof contract.Result>
export type CorrectedPlace = Read<typeof contract.CorrectedPlace>
export type LostPoints = Read<typeof contract.LostPoints>
export type EssayMistakes = Read<typeof contract.EssayMistakes>
