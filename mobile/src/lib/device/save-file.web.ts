/** Hands a file over to whoever asked for it, as a download. */
export async function saveFile({ name, type, text }: { name: string; type: string; text: string }): Promise<void> {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
