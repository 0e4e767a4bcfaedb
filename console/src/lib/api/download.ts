import type { Answer, Input, Operation, Read } from '@truegul/contract'
import { call } from './call.ts'

/** Gets a file and gives it to the browser to keep. */
export async function download<O extends Operation>(
  operation: O,
  input: Input<O>,
  name: string,
): Promise<Answer<Read<O['output']>>> {
  let address: string | null = null
  const type = operation.media ?? 'application/octet-stream'
  const answer = await call(operation, input, {
    onFile: (file) => {
      address = URL.createObjectURL(new Blob([file], { type }))
    },
  })
  if (answer.ok && address !== null) {
    const link = document.createElement('a')
    link.href = address
    link.download = name
    link.click()
    // Not at once: Firefox has not begun by then.
    setTimeout((made: string) => URL.revokeObjectURL(made), 60_000, address)
  }
  return answer
}
