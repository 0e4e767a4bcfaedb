import * as contract from '@truegul/contract'
import * as operators from '@truegul/contract/console'
import { changeAddress } from './accounts/address/change-address.ts'
import { confirmAddress } from './accounts/address/confirm-address.ts'
import { requestConfirmation } from './accounts/address/request-confirmation.ts'
import { deleteMe } from './accounts/delete-me.ts'
import { getMe } from './accounts/get-me.ts'
import { changePassword } from './accounts/passwords/change-password.ts'
import { requestReset } from './accounts/passwords/request-reset.ts'
import { resetPassword } from './accounts/passwords/reset-password.ts'
import { signUp } from './accounts/sign-up.ts'
import { updateMe } from './accounts/update-me.ts'
import { getConfig } from './config/get-config.ts'
import { deleteDraft } from './drafts/delete-draft.ts'
import { listDrafts } from './drafts/list-drafts.ts'
import { saveDraft } from './drafts/save-draft.ts'
import { fileRoute, type Route, route } from './handler.ts'
import { listInbox } from './inbox/list-inbox.ts'
import { readInbox } from './inbox/read-inbox.ts'
import { findSealedJudgement } from './llm-calls/find-sealed-judgement.ts'
import { reserveLlmCall } from './llm-calls/reserve-llm-call.ts'
import { settleLlmCall } from './llm-calls/settle-llm-call.ts'
import { listMistakes } from './mistakes/list-mistakes.ts'
import { endSessionsOfPerson } from './operators/end-sessions-of-person.ts'
import { failEssay } from './operators/fail-essay.ts'
import { findPerson } from './operators/find-person.ts'
import { listAudit } from './operators/list-audit.ts'
import { listDisputes } from './operators/list-disputes.ts'
import { requeueEssay } from './operators/requeue-essay.ts'
import { getOperator } from './operators/second-factor/get-operator.ts'
import { renewRecoveryCodes } from './operators/second-factor/renew-recovery-codes.ts'
import { setUpSecondFactor } from './operators/second-factor/set-up-second-factor.ts'
import { showSecondFactor } from './operators/second-factor/show-second-factor.ts'
import { suspendPerson } from './operators/suspend-person.ts'
import { unlockPerson } from './operators/unlock-person.ts'
import { unsuspendPerson } from './operators/unsuspend-person.ts'
import { exportMe } from './privacy/export/export-me.ts'
import { exportMeAsZip } from './privacy/export/export-me-as-zip.ts'
import { listReaders } from './privacy/list-readers.ts'
import { getPrompt } from './prompts/get-prompt.ts'
import { listPrompts } from './prompts/list-prompts.ts'
import { deletePushToken } from './push/tokens/delete-push-token.ts'
import { savePushToken } from './push/tokens/save-push-token.ts'
import { disputeDetection } from './results/dispute-detection.ts'
import { rateSubmission } from './results/rate-submission.ts'
import { takeResult } from './results/take-result.ts'
import { getSession } from './sessions/get-session.ts'
import { endOtherSessions } from './sessions/living/end-other-sessions.ts'
import { endSession } from './sessions/living/end-session.ts'
import { listSessions } from './sessions/living/list-sessions.ts'
import { logIn } from './sessions/log-in.ts'
import { logOut } from './sessions/log-out.ts'
import { confirmPassword } from './sessions/passwords/confirm-password.ts'
import { refreshSession } from './sessions/refresh/refresh-session.ts'
import { deleteSubmission } from './submissions/delete-submission.ts'
import { getSubmission } from './submissions/get-submission.ts'
import { listSubmissions } from './submissions/list-submissions.ts'
import { markSeen } from './submissions/mark-seen.ts'
import { retrySubmission } from './submissions/retry-submission.ts'
import { submitEssay } from './submissions/submit-essay.ts'

/** The whole API: what the contract names, and who does it here. Path, caller and problems are the operation's own. */
const ROUTES: readonly Route[] = [
  route(contract.getConfig, getConfig),
  route(contract.signUp, signUp),
  route(contract.logIn, logIn),
  route(contract.refreshSession, refreshSession),
  route(contract.getSession, getSession),
  route(contract.logOut, logOut),
  route(contract.requestReset, requestReset),
  route(contract.resetPassword, resetPassword),
  route(contract.confirmAddress, confirmAddress),
  route(contract.getMe, getMe),
  route(contract.updateMe, updateMe),
  route(contract.deleteMe, deleteMe),
  fileRoute(contract.exportMe, exportMe),
  fileRoute(contract.exportMeAsZip, exportMeAsZip),
  route(contract.changePassword, changePassword),
  route(contract.confirmPassword, confirmPassword),
  route(contract.requestConfirmation, requestConfirmation),
  route(contract.changeAddress, changeAddress),
  route(contract.listSessions, listSessions),
  route(contract.endSession, endSession),
  route(contract.endOtherSessions, endOtherSessions),
  route(contract.listPrompts, listPrompts),
  route(contract.getPrompt, getPrompt),
  route(contract.saveDraft, saveDraft),
  route(contract.listDrafts, listDrafts),
  route(contract.deleteDraft, deleteDraft),
  route(contract.submitEssay, submitEssay),
  route(contract.listSubmissions, listSubmissions),
  route(contract.getSubmission, getSubmission),
  route(contract.markSeen, markSeen),
  route(contract.retrySubmission, retrySubmission),
  route(contract.deleteSubmission, deleteSubmission),
  route(contract.disputeDetection, disputeDetection),
  route(contract.rateSubmission, rateSubmission),
  route(contract.listReaders, listReaders),
  route(contract.listMistakes, listMistakes),
  route(contract.listInbox, listInbox),
  route(contract.readInbox, readInbox),
  route(contract.savePushToken, savePushToken),
  route(contract.deletePushToken, deletePushToken),
  route(operators.getOperator, getOperator),
  route(operators.setUpSecondFactor, setUpSecondFactor),
  route(operators.showSecondFactor, showSecondFactor),
  route(operators.renewRecoveryCodes, renewRecoveryCodes),
  route(operators.findPerson, findPerson),
  route(operators.suspendPerson, suspendPerson),
  route(operators.unsuspendPerson, unsuspendPerson),
  route(operators.unlockPerson, unlockPerson),
  route(operators.endSessionsOfPerson, endSessionsOfPerson),
  route(operators.listDisputes, listDisputes),
  route(operators.requeueEssay, requeueEssay),
  route(operators.failEssay, failEssay),
  route(operators.listAudit, listAudit),
  route(contract.postResult, takeResult),
  route(contract.reserveLlmCall, reserveLlmCall),
  route(contract.settleLlmCall, settleLlmCall),
  route(contract.findSealedJudgement, findSealedJudgement),
]

/** The ML server is inside the network, so its operations have a listener of their own, which no proxy leads to. */
export const INTERNAL_ROUTES = ROUTES.filter(({ operation }) => operation.caller === 'ml-server')
export const PUBLIC_ROUTES = ROUTES.filter(({ operation }) => operation.caller !== 'ml-server')
