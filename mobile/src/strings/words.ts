import * as account from './account'
import * as common from './common'
import * as compare from './compare'
import * as judgement from './judgement'
import * as manuscript from './manuscript'
import * as problem from './problem'
import * as prompts from './prompts'
import * as result from './result'
import * as waiting from './waiting'
import * as write from './write'

/** All words of the app, by area, both languages beside each other. A count takes `_one` and `_other`, in Korean too. */
export const en = {
  ...account.en,
  ...common.en,
  ...compare.en,
  ...judgement.en,
  ...manuscript.en,
  ...problem.en,
  ...prompts.en,
  ...result.en,
  ...waiting.en,
  ...write.en,
}

export const ko: Record<keyof typeof en, string> = {
  ...account.ko,
  ...common.ko,
  ...compare.ko,
  ...judgement.ko,
  ...manuscript.ko,
  ...problem.ko,
  ...prompts.ko,
  ...result.ko,
  ...waiting.ko,
  ...write.ko,
}
