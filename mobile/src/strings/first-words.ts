import * as account from './account/account'
import * as common from './common'
import * as inbox from './inbox'
import * as problem from './problem'
import * as push from './push'
import * as shell from './shell'

/** Words that the first screen of a visitor, or a layout, may need: in a browser they come before anything is drawn. */
export const en = {
  ...account.en,
  ...common.en,
  ...inbox.en,
  ...problem.en,
  ...push.en,
  ...shell.en,
}

export const ko: Record<keyof typeof en, string> = {
  ...account.ko,
  ...common.ko,
  ...inbox.ko,
  ...problem.ko,
  ...push.ko,
  ...shell.ko,
}
