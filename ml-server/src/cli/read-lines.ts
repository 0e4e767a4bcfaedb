const NEW_LINE = 0x0a
const decoder = new TextDecoder('utf-8', { fatal: true })

/**
 * Lines of a stream of bytes, each decoded for itself: null for one that is not UTF-8. Only \n ends a line, because
 * JSON may hold U+2028, at which readline would cut.
 */
export async function* readLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string | null> {
  let pending: Uint8Array[] = []
  for await (const chunk of bytes) {
    let from = 0
    for (let at = chunk.indexOf(NEW_LINE); at >= 0; at = chunk.indexOf(NEW_LINE, from)) {
      yield decode([...pending, chunk.subarray(from, at)])
      pending = []
      from = at + 1
    }
    if (from < chunk.length) pending.push(chunk.subarray(from))
  }
  if (pending.length > 0) yield decode(pending)
}

function decode(parts: readonly Uint8Array[]): string | null {
  try {
    return decoder.decode(Buffer.concat(parts))
  } catch {
    return null
  }
}
