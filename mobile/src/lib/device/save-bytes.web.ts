type Saved = { name: string; type: string; bytes: ArrayBuffer }

/** Hands a file over to whoever asked for it, as a download. */
export async function saveBytes({ name, type, bytes }: Saved): Promise<void> {
  const url = URL.createObjectURL(new Blob([bytes], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
