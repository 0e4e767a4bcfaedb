import { flatten, isJudgeable, type Measured, measureText } from '@truegul/ml-server/detection/parts'
import { EDITS, type Edit } from '../texts/edit-texts.ts'
import type { Labelled } from '../texts/load-texts.ts'

/** Measures of each text after an edit; `judged` is false where the product abstains. */
export type EditedText = { windows: Measured[]; judged: boolean }

/** Measures texts by the code of production, each edit once. */
export function measureEdited(texts: readonly Labelled[]): (edit: Edit) => readonly EditedText[] {
  const known = new Map<Edit, EditedText[]>()
  return (edit) => {
    const measured = known.get(edit) ?? texts.map(({ text }) => measureOne(EDITS[edit](text)))
    known.set(edit, measured)
    return measured
  }
}

function measureOne(text: string): EditedText {
  const flattened = flatten(text)
  return { windows: measureText(flattened), judged: isJudgeable(flattened) }
}
