import { readFile } from 'node:fs/promises'
import { Complaint } from './complaint.ts'

/** The text of a file. Complains of what is not there, is no file, or is not UTF-8 text. */
export async function readTextFile(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new Complaint(1, `There is no file ${file}.`)
    if (error.code === 'EISDIR') throw new Complaint(1, `${file} is a folder, not a file.`)
    throw new Complaint(1, `${file} cannot be read (${error.code}).`)
  })
  const text = decode(bytes)
  if (text === null || text.includes('\u0000')) throw new Complaint(1, `${file} is not a text file in UTF-8.`)
  return text
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
