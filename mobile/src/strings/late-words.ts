import * as privacy from './account/privacy'
import * as security from './account/security'
import * as judgement from './essay/judgement'
import * as manuscript from './essay/manuscript'
import * as prompts from './essay/prompts'
import * as result from './essay/result'
import * as rewrite from './essay/rewrite'
import * as waiting from './essay/waiting'
import * as write from './essay/write'
import * as home from './home'
import * as compare from './learning/compare'
import * as history from './learning/history'
import * as mistakes from './learning/mistakes'
import * as progress from './learning/progress'

/** Words of screens that come late (`lateScreen`), and come with them: half of all words, for nobody's log-in. */
export const en = {
  ...compare.en,
  ...history.en,
  ...home.en,
  ...judgement.en,
  ...manuscript.en,
  ...mistakes.en,
  ...privacy.en,
  ...progress.en,
  ...prompts.en,
  ...result.en,
  ...rewrite.en,
  ...security.en,
  ...waiting.en,
  ...write.en,
}

export const ko: Record<keyof typeof en, string> = {
  ...compare.ko,
  ...history.ko,
  ...home.ko,
  ...judgement.ko,
  ...manuscript.ko,
  ...mistakes.ko,
  ...privacy.ko,
  ...progress.ko,
  ...prompts.ko,
  ...result.ko,
  ...rewrite.ko,
  ...security.ko,
  ...waiting.ko,
  ...write.ko,
}
