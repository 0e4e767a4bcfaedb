import { Language, languageShownAs, updateMe } from '@truegul/contract'
import { call } from '@/lib/api/call'
import type { User } from '@/lib/api/said'
import { textStore } from '@/lib/stores/text-store'
import { showLanguage } from '@/lib/words/language'
import { putUser } from './put-user'

/** A choice that the server has not heard of yet. */
const UNSENT = 'language-unsent'

/** Chooses the language of the app and of feedback: shown at once, told to the server now or when it can be reached. */
export async function chooseLanguage(language: Language): Promise<void> {
  showLanguage(language)
  await textStore.write(UNSENT, language)
  await sendLanguage(language)
}

/** On each device the app speaks the account's language, unless another one was chosen here that the server does not know yet. */
export async function followLanguage(user: User): Promise<void> {
  const unsent = Language.safeParse(await textStore.read(UNSENT))
  if (unsent.success) await sendLanguage(unsent.data)
  else showLanguage(languageShownAs(user.language))
}

async function sendLanguage(language: Language): Promise<void> {
  const answer = await call(updateMe, { language })
  if (!answer.ok) return
  if ((await textStore.read(UNSENT)) === language) await textStore.remove(UNSENT)
  await putUser(answer.value)
}
