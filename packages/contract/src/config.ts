import { z } from 'zod'
import { LlmProvider } from './judging/llm-calls.ts'
import { operation } from './wire/operation.ts'
import { AppVersion } from './wire/primitives.ts'

/** An account to look around with, on a developer's machine. */
export const DemoLogin = z.strictObject({ email: z.string(), password: z.string(), inviteCode: z.string() })
export type DemoLogin = z.infer<typeof DemoLogin>

export const getConfig = operation({
  name: 'getConfig',
  summary: 'What an app has to know before anybody signs in; may be kept for a minute',
  method: 'GET',
  path: '/api/v1/config',
  caller: 'anyone',
  input: z.strictObject({}),
  output: z.strictObject({
    /** An older app asks for an update; `0.0.0` lets every app go on. */
    minimumAppVersion: AppVersion,
    /** The text that learners agree to, and the providers that it names. */
    consent: z.strictObject({
      version: z.string(),
      providers: z.array(LlmProvider),
      /** What learners agree to, sentence by sentence; null from a server of before. */
      text: z
        .strictObject({ en: z.array(z.string()), ko: z.array(z.string()) })
        .nullable()
        .default(null),
    }),
    /** Providers whose LLMs judge here for learners who agreed; none: the local judge alone. Null: the operators told nothing. */
    llmJudges: z.array(LlmProvider).nullable(),
    /** Null everywhere but on a developer's machine. */
    demo: DemoLogin.nullable(),
  }),
  success: [200],
  problems: [],
})
