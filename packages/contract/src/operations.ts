import * as addresses from './account/addresses.ts'
import * as passwords from './account/passwords.ts'
import * as sessions from './account/sessions.ts'
import * as accounts from './accounts.ts'
import { getConfig } from './config.ts'
import * as drafts from './drafts.ts'
import { listInbox, readInbox } from './inbox.ts'
import * as llmCalls from './judging/llm-calls.ts'
import { postResult } from './judging/tasks.ts'
import { listMistakes } from './mistakes.ts'
import * as operators from './operators.ts'
import * as privacy from './privacy.ts'
import * as prompts from './prompts.ts'
import { deletePushToken, savePushToken } from './push.ts'
import { rateSubmission } from './ratings.ts'
import * as submissions from './submissions.ts'
import type { Operation } from './wire/operation.ts'

/** Every operation of the API, in the order of the documentation. */
export const OPERATIONS: readonly Operation[] = [
  getConfig,
  accounts.signUp,
  accounts.logIn,
  accounts.refreshSession,
  accounts.getSession,
  accounts.logOut,
  passwords.requestReset,
  passwords.resetPassword,
  addresses.confirmAddress,
  accounts.getMe,
  accounts.updateMe,
  accounts.deleteMe,
  accounts.exportMe,
  privacy.exportMeAsZip,
  passwords.changePassword,
  passwords.confirmPassword,
  addresses.requestConfirmation,
  addresses.changeAddress,
  sessions.listSessions,
  sessions.endSession,
  sessions.endOtherSessions,
  prompts.listPrompts,
  prompts.getPrompt,
  drafts.saveDraft,
  drafts.listDrafts,
  drafts.deleteDraft,
  submissions.submitEssay,
  submissions.listSubmissions,
  submissions.getSubmission,
  submissions.markSeen,
  submissions.retrySubmission,
  submissions.deleteSubmission,
  submissions.disputeDetection,
  rateSubmission,
  privacy.listReaders,
  listMistakes,
  listInbox,
  readInbox,
  savePushToken,
  deletePushToken,
  operators.getOperator,
  operators.setUpSecondFactor,
  operators.showSecondFactor,
  operators.renewRecoveryCodes,
  operators.findPerson,
  operators.suspendPerson,
  operators.unsuspendPerson,
  operators.unlockPerson,
  operators.endSessionsOfPerson,
  operators.listDisputes,
  operators.requeueEssay,
  operators.failEssay,
  operators.listAudit,
  postResult,
  llmCalls.reserveLlmCall,
  llmCalls.settleLlmCall,
  llmCalls.findSealedJudgement,
]
