import { File, Paths } from 'expo-file-system'
import { shareAsync } from 'expo-sharing'

type Saved = { name: string; type: string; bytes: ArrayBuffer }

/** Hands a file over to whoever asked for it: the phone's own sheet asks where it should go. */
export async function saveBytes({ name, type, bytes }: Saved): Promise<void> {
  const file = new File(Paths.cache, name)
  file.create({ overwrite: true })
  file.write(new Uint8Array(bytes))
  await shareAsync(file.uri, { mimeType: type, dialogTitle: name })
}
