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
import { appealJudgement } from './appeals/appeal-judgement.ts'
import { exportCalibration } from './appeals/export-calibration.ts'
import { listAppeals } from './appeals/list-appeals.ts'
import { readAppeal } from './appeals/read-appeal.ts'
import { settleAppeal } from './appeals/settle-appeal.ts'
import { applyForBeta } from './beta/applications/apply-for-beta.ts'
import { confirmApplication } from './beta/applications/confirm-application.ts'
import { findApplication } from './beta/applications/find-application.ts'
import { withdrawApplication } from './beta/applications/withdraw-application.ts'
import { createInvite } from './beta/invites/create-invite.ts'
import { listInvites } from './beta/invites/list-invites.ts'
import { revokeInvite } from './beta/invites/revoke-invite.ts'
import { exportTesters } from './beta/stores/export-testers.ts'
import { getStores } from './beta/stores/get-stores.ts'
import { importTesters } from './beta/stores/import-testers.ts'
import { recordBuild } from './beta/stores/record-build.ts'
import { answerSurvey } from './beta/survey/answer-survey.ts'
import { exportSurvey } from './beta/survey/export-survey.ts'
import { getSurvey } from './beta/survey/get-survey.ts'
import { getSurveyResults } from './beta/survey/get-survey-results.ts'
import { sendSurvey } from './beta/survey/send-survey.ts'
import { decideApplications } from './beta/testers/decide-applications.ts'
import { getFunnel } from './beta/testers/get-funnel.ts'
import { listTesters } from './beta/testers/list-testers.ts'
import { listWaves } from './beta/waves/list-waves.ts'
import { saveWave } from './beta/waves/save-wave.ts'
import { getConfig } from './config/get-config.ts'
import { getFlagRates } from './console/disputes/get-flag-rates.ts'
import { settleDispute } from './console/disputes/settle-dispute.ts'
import { getRatings } from './console/essays/get-ratings.ts'
import { listEssays } from './console/essays/list-essays.ts'
import { listRatings } from './console/essays/list-ratings.ts'
import { listMails } from './console/messages/list-mails.ts'
import { listNotifications } from './console/messages/list-notifications.ts'
import { exportMonthlyReport } from './console/money/export-monthly-report.ts'
import { getMoney } from './console/money/get-money.ts'
import { getMonthlyReport } from './console/money/get-monthly-report.ts'
import { listCalls } from './console/money/list-calls.ts'
import { setAwsCost } from './console/money/set-aws-cost.ts'
import { getOverview } from './console/overview/get-overview.ts'
import { listPromptStates } from './console/prompts/list-prompt-states.ts'
import { setPrompt } from './console/prompts/set-prompt.ts'
import { leaveServer } from './console/servers/leave-server.ts'
import { tellServer } from './console/servers/tell-server.ts'
import { setSwitch } from './console/switches/set-switch.ts'
import { deleteDraft } from './drafts/delete-draft.ts'
import { listDrafts } from './drafts/list-drafts.ts'
import { saveDraft } from './drafts/save-draft.ts'
import { getFeedback } from './feedback/inbox/get-feedback.ts'
import { getScreenshot } from './feedback/inbox/get-screenshot.ts'
import { listFeedback } from './feedback/inbox/list-feedback.ts'
import { mergeFeedback } from './feedback/inbox/merge-feedback.ts'
import { readEssayOfFeedback } from './feedback/inbox/read-essay-of-feedback.ts'
import { replyToFeedback } from './feedback/inbox/reply-to-feedback.ts'
import { updateFeedback } from './feedback/inbox/update-feedback.ts'
import { addScreenshot } from './feedback/mine/add-screenshot.ts'
import { getMyFeedback } from './feedback/mine/get-my-feedback.ts'
import { listMyFeedback } from './feedback/mine/list-my-feedback.ts'
import { markFeedbackRead } from './feedback/mine/mark-feedback-read.ts'
import { sendFeedback } from './feedback/mine/send-feedback.ts'
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
  route(contract.applyForBeta, applyForBeta),
  route(contract.findApplication, findApplication),
  route(contract.confirmApplication, confirmApplication),
  route(contract.withdrawApplication, withdrawApplication),
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
  route(contract.appealJudgement, appealJudgement),
  route(contract.listReaders, listReaders),
  route(contract.listMistakes, listMistakes),
  route(contract.listInbox, listInbox),
  route(contract.readInbox, readInbox),
  route(contract.sendFeedback, sendFeedback),
  route(contract.addScreenshot, addScreenshot),
  route(contract.listMyFeedback, listMyFeedback),
  route(contract.getMyFeedback, getMyFeedback),
  route(contract.markFeedbackRead, markFeedbackRead),
  route(contract.getSurvey, getSurvey),
  route(contract.answerSurvey, answerSurvey),
  route(contract.savePushToken, savePushToken),
  route(contract.deletePushToken, deletePushToken),
  route(operators.getOperator, getOperator),
  route(operators.setUpSecondFactor, setUpSecondFactor),
  route(operators.showSecondFactor, showSecondFactor),
  route(operators.renewRecoveryCodes, renewRecoveryCodes),
  route(operators.getOverview, getOverview),
  route(operators.setSwitch, setSwitch),
  route(operators.listMails, listMails),
  route(operators.listNotifications, listNotifications),
  route(operators.getRatings, getRatings),
  route(operators.listRatings, listRatings),
  route(operators.findPerson, findPerson),
  route(operators.suspendPerson, suspendPerson),
  route(operators.unsuspendPerson, unsuspendPerson),
  route(operators.unlockPerson, unlockPerson),
  route(operators.endSessionsOfPerson, endSessionsOfPerson),
  route(operators.listTesters, listTesters),
  route(operators.decideApplications, decideApplications),
  route(operators.getFunnel, getFunnel),
  route(operators.listWaves, listWaves),
  route(operators.saveWave, saveWave),
  route(operators.sendSurvey, sendSurvey),
  route(operators.getSurveyResults, getSurveyResults),
  fileRoute(operators.exportSurvey, exportSurvey),
  fileRoute(operators.exportTesters, exportTesters),
  route(operators.importTesters, importTesters),
  route(operators.getStores, getStores),
  route(operators.recordBuild, recordBuild),
  route(operators.listInvites, listInvites),
  route(operators.createInvite, createInvite),
  route(operators.revokeInvite, revokeInvite),
  route(operators.listFeedback, listFeedback),
  route(operators.getFeedback, getFeedback),
  fileRoute(operators.getScreenshot, getScreenshot),
  route(operators.updateFeedback, updateFeedback),
  route(operators.mergeFeedback, mergeFeedback),
  route(operators.replyToFeedback, replyToFeedback),
  route(operators.readEssayOfFeedback, readEssayOfFeedback),
  route(operators.listAppeals, listAppeals),
  route(operators.readAppeal, readAppeal),
  route(operators.settleAppeal, settleAppeal),
  fileRoute(operators.exportCalibration, exportCalibration),
  route(operators.listDisputes, listDisputes),
  route(operators.settleDispute, settleDispute),
  route(operators.getFlagRates, getFlagRates),
  route(operators.listEssays, listEssays),
  route(operators.requeueEssay, requeueEssay),
  route(operators.failEssay, failEssay),
  route(operators.listPromptStates, listPromptStates),
  route(operators.setPrompt, setPrompt),
  route(operators.getMoney, getMoney),
  route(operators.listCalls, listCalls),
  route(operators.getMonthlyReport, getMonthlyReport),
  fileRoute(operators.exportMonthlyReport, exportMonthlyReport),
  route(operators.setAwsCost, setAwsCost),
  route(operators.listAudit, listAudit),
  route(contract.postResult, takeResult),
  route(contract.reserveLlmCall, reserveLlmCall),
  route(contract.settleLlmCall, settleLlmCall),
  route(contract.findSealedJudgement, findSealedJudgement),
  route(contract.tellServer, tellServer),
  route(contract.leaveServer, leaveServer),
]

/** The ML server is inside the network, so its operations have a listener of their own, which no proxy leads to. */
export const INTERNAL_ROUTES = ROUTES.filter(({ operation }) => operation.caller === 'ml-server')
export const PUBLIC_ROUTES = ROUTES.filter(({ operation }) => operation.caller !== 'ml-server')
