import { File, Paths } from 'expo-file-system'
import { shareAsync } from 'expo-sharing'

/** Hands a text file to the phone's share sheet: to Anki, to the files, to a friend. */
export async function saveFile(name: string, text: string, mimeType: string): Promise<void> {
  const file = new File(Paths.cache, name)
  file.create({ overwrite: true })
  file.write(text)
  await shareAsync(file.uri, { mimeType, dialogTitle: name })
}
