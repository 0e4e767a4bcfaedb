import * as account from './account/account'
import * as privacy from './account/privacy'
import * as security from './account/security'
import * as common from './common'
import * as judgement from './essay/judgement'
import * as manuscript from './essay/manuscript'
import * as prompts from './essay/prompts'
import * as result from './essay/result'
import * as rewrite from './essay/rewrite'
import * as waiting from './essay/waiting'
import * as write from './essay/write'
import * as home from './home'
import * as inbox from './inbox'
import * as compare from './learning/compare'
import * as history from './learning/history'
import * as mistakes from './learning/mistakes'
import * as progress from './learning/progress'
import * as problem from './problem'
import * as push from './push'
import * as shell from './shell'

/** All words of the app, by area, both languages beside each other. A count takes `_one` and `_other`, in Korean too. */
export const en = {
  ...account.en,
  ...common.en,
  ...compare.en,
  ...history.en,
  ...home.en,
  ...inbox.en,
  ...judgement.en,
  ...manuscript.en,
  ...privacy.en,
  ...mistakes.en,
  ...problem.en,
  ...progress.en,
  ...prompts.en,
  ...push.en,
  ...result.en,
  ...rewrite.en,
  ...security.en,
  ...shell.en,
  ...waiting.en,
  ...write.en,
}

export const ko: Record<keyof typeof en, string> = {
  ...account.ko,
  ...common.ko,
  ...compare.ko,
  ...history.ko,
  ...home.ko,
  ...inbox.ko,
  ...judgement.ko,
  ...manuscript.ko,
  ...privacy.ko,
  ...mistakes.ko,
  ...problem.ko,
  ...progress.ko,
  ...prompts.ko,
  ...push.ko,
  ...result.ko,
  ...rewrite.ko,
  ...security.ko,
  ...shell.ko,
  ...waiting.ko,
  ...write.ko,
}
