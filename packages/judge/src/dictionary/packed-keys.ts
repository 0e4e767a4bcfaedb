/** Hashes of words (32 bits), rising: a tenth of the memory of a Map, and nothing to build when a judge starts. */
export type PackedKeys = Uint32Array

/** Reads keys as the data files have them: 32-bit little-endian integers, rising, in base64. */
export function readKeys(base64: string): PackedKeys {
  const bytes = Buffer.from(base64, 'base64')
  const keys = new Uint32Array(bytes.length / 4)
  for (let place = 0; place < keys.length; place++) keys[place] = bytes.readUInt32LE(place * 4)
  return keys
}

/** Where a key stands among the keys, -1 where it does not. */
export function placeOfKey(keys: PackedKeys, key: number): number {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (keys[middle]! < key) low = middle + 1
    else high = middle
  }
  return keys[low] === key ? low : -1
}
