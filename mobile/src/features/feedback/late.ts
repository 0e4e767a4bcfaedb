// All that comes late of feedback, so that a browser gets it as one file.
export { FeedbackListScreen } from './mine/feedback-list-screen'
export { FeedbackScreen } from './mine/feedback-screen'
export { outboxOf } from './outbox/outbox-of'
export { FeedbackSheet } from './sheet/feedback-sheet'
