import { Share } from 'react-native'

/** Hands a text over to whoever asked for it: the phone's own sheet asks where it should go. */
export async function saveFile({ name, text }: { name: string; type: string; text: string }): Promise<void> {
  await Share.share({ title: name, message: text })
}
