import type { Edit } from './edit.ts'

/**
 * Edits in the order of their places, of those that overlap the first. One that changes the end of words which another only
 * spaces anew (중요 합니다: 중요합니다, 하다) is made with it, so that nothing is left to correct there.
 */
export function inOrder(edits: readonly Edit[], text: string, isRight: (edit: Edit) => boolean): Edit[] {
  const kept: Edit[] = []
  // The first kind found at a place stays: sorting keeps the order of equals.
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    const last = kept.at(-1)
    if (!last || edit.start >= last.end) kept.push(edit)
    else if (endsIn(last, edit, text)) {
      const end = last.suggestion.length - (edit.end - edit.start)
      const both = { ...last, suggestion: last.suggestion.slice(0, end) + edit.suggestion }
      if (isRight(both)) kept[kept.length - 1] = both
    }
  }
  return kept
}

function endsIn(outer: Edit, inner: Edit, text: string): boolean {
  const written = text.slice(inner.start, inner.end)
  return outer.rule.startsWith('spacing') && inner.end === outer.end && outer.suggestion.endsWith(written)
}
