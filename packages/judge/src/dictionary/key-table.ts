/** Distinct strings of bytes, numbered in the order they came. Open addressing, at most half full. */
export type KeyTable = { slots: Int32Array; starts: Uint32Array; letters: Uint8Array }

/** Number of the key that equals these letters, -1 when there is none. */
export function findKey(table: KeyTable, letters: Uint8Array, start: number, end: number): number {
  return table.slots[slotOf(table, letters, start, end)]! - 1
}

/** A table in the making, with room for so many keys and letters. */
export function newKeyTable(keys: number, letters: number) {
  const slots = 2 ** (Math.ceil(Math.log2(keys + 1)) + 1)
  const table = { slots: new Int32Array(slots), starts: new Uint32Array(keys + 1), letters: new Uint8Array(letters) }
  let count = 0
  return {
    count: () => count,
    /** Number of the key, a new one if need be. */
    add(key: Uint8Array, start: number, end: number): number {
      const slot = slotOf(table, key, start, end)
      const known = table.slots[slot]!
      if (known !== 0) return known - 1
      let at = table.starts[count]!
      for (let place = start; place < end; place++) table.letters[at++] = key[place]!
      table.starts[++count] = at
      table.slots[slot] = count
      return count - 1
    },
    /** The keys themselves, in their order. */
    keys: () =>
      Array.from({ length: count }, (_, key) => table.letters.slice(table.starts[key], table.starts[key + 1])),
    /** The finished table, without the room that was left. */
    finish: (): KeyTable => ({
      slots: table.slots,
      starts: table.starts.slice(0, count + 1),
      letters: table.letters.slice(0, table.starts[count]),
    }),
  }
}

/** Where the key is, or where it would be. */
function slotOf(table: KeyTable, letters: Uint8Array, start: number, end: number): number {
  const mask = table.slots.length - 1
  let hash = 0x811c9dc5
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ letters[at]!, 0x01000193)
  let slot = (hash ^ (hash >>> 15)) & mask
  for (let held = table.slots[slot]!; held !== 0; held = table.slots[slot]!) {
    if (isKey(table, held - 1, letters, start, end)) return slot
    slot = (slot + 1) & mask
  }
  return slot
}

function isKey({ starts, letters: known }: KeyTable, key: number, letters: Uint8Array, start: number, end: number) {
  let at = starts[key]!
  if (starts[key + 1]! - at !== end - start) return false
  for (let place = start; place < end; place++) if (known[at++] !== letters[place]) return false
  return true
}
