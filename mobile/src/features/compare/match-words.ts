/**
 * For each word of the earlier text the place of the same word in the later one, or -1: a longest common subsequence, so places only
 * grow. Of 1,000 characters a phone makes it in milliseconds; time and memory grow with the product of the words that differ.
 */
export function matchWords(before: readonly string[], after: readonly string[]): number[] {
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head++
  let tail = 0
  while (tail < Math.min(before.length, after.length) - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  const rows = before.length - head - tail
  const columns = after.length - head - tail
  const longest = longestFrom(before, after, head, rows, columns)

  const matched = before.map((_, index) => (index < head ? index : index - before.length + after.length))
  let row = 0
  let column = 0
  while (row < rows) {
    const here = row * (columns + 1) + column
    if (column < columns && before[head + row] === after[head + column]) {
      matched[head + row++] = head + column++
    } else if (column < columns && longest[here + 1]! >= longest[here + columns + 1]!) column++
    else matched[head + row++] = -1
  }
  return matched
}

/** At [row, column] how many words the two rests have in common in the same order. */
function longestFrom(
  before: readonly string[],
  after: readonly string[],
  head: number,
  rows: number,
  columns: number,
): Uint16Array {
  const width = columns + 1
  const longest = new Uint16Array((rows + 1) * width)
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const here = row * width + column
      longest[here] =
        before[head + row] === after[head + column]
          ? longest[here + width + 1]! + 1
          : Math.max(longest[here + 1]!, longest[here + width]!)
    }
  }
  return longest
}
