import type { Output, getConfig as operation } from '@truegul/contract'
import { CONSENT_TEXT } from '../consent-text.ts'
import type { Context } from '../context.ts'
import type { Call } from '../handler.ts'

/** What an app has to know before anybody signs in: the same for everybody, so that a proxy may keep it. */
export async function getConfig(
  { settings }: Context,
  _input: object,
  { reply }: Call,
): Promise<Output<typeof operation>> {
  const { minimumVersion, llmJudges, demo } = settings.app
  reply.header('cache-control', 'public, max-age=60')
  return {
    minimumAppVersion: minimumVersion,
    consent: {
      version: CONSENT_TEXT.version,
      providers: [...CONSENT_TEXT.providers],
      text: { en: [...CONSENT_TEXT.text.en], ko: [...CONSENT_TEXT.text.ko] },
    },
    llmJudges: llmJudges && [...llmJudges],
    demo,
  }
}
