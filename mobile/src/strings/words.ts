import * as account from './account'
import * as common from './common'
import * as compare from './compare'
import * as history from './history'
import * as home from './home'
import * as judgement from './judgement'
import * as manuscript from './manuscript'
import * as mistakes from './mistakes'
import * as privacy from './privacy'
import * as problem from './problem'
import * as progress from './progress'
import * as prompts from './prompts'
import * as result from './result'
import * as shell from './shell'
import * as waiting from './waiting'
import * as write from './write'

/** All words of the app, by area, both languages beside each other. A count takes `_one` and `_other`, in Korean too. */
export const en = {
  ...account.en,
  ...common.en,
  ...compare.en,
  ...history.en,
  ...home.en,
  ...judgement.en,
  ...manuscript.en,
  ...privacy.en,
  ...mistakes.en,
  ...problem.en,
  ...progress.en,
  ...prompts.en,
  ...result.en,
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
  ...judgement.ko,
  ...manuscript.ko,
  ...privacy.ko,
  ...mistakes.ko,
  ...problem.ko,
  ...progress.ko,
  ...prompts.ko,
  ...result.ko,
  ...shell.ko,
  ...waiting.ko,
  ...write.ko,
}
