// Generated from the migrated schema; see dev/src/checks/generate/tables.ts. Do not edit.
import type { ColumnType, Generated } from 'kysely'

/** Read as parsed JSON, written as its text. */
type Json = ColumnType<unknown, string, string>

export type Appeals = {
  submission_id: string
  reason: string
  may_be_kept: boolean
  asked_at: Generated<Date>
  scores: Json | null
  total: number | null
  comment: string | null
  operator_id: string | null
  settled_at: Date | null
}

export type Attempts = {
  key: Buffer
  failures: number
  window_ends_at: Date
  account_hash: Buffer | null
}

export type AwsCosts = {
  month: string
  usd: string
  source: 'cost-explorer' | 'by-hand'
  at: Generated<Date>
}

export type BetaApplications = {
  id: Generated<string>
  email: string | null
  language: 'en' | 'ko'
  first_language: string
  aim: '3' | '4' | '5' | '6'
  devices: string[]
  exam_on: string | null
  channel: string
  channel_is_of_link: boolean
  state: Generated<'unconfirmed' | 'applied' | 'accepted' | 'waitlisted' | 'declined' | 'withdrawn'>
  wave: number | null
  invite_code: string | null
  applied_at: Generated<Date>
  confirmed_at: Date | null
  decided_at: Date | null
  invited_at: Date | null
  reminded_to_open_at: Date | null
  reminded_to_write_at: Date | null
}

export type BetaBuilds = {
  store: 'testflight' | 'play'
  version: string
  uploaded_on: string
}

export type BetaInstalls = {
  id: Generated<number>
  application_id: string
  store: 'testflight' | 'play'
  since: string
  until: string | null
}

export type BetaLinks = {
  token_hash: Buffer
  application_id: string
  made_at: Generated<Date>
}

export type BetaWaves = {
  number: number
  purpose: string
  minimum: number
  places: number
  starts_on: string | null
  ends_on: string | null
  ios_link: string | null
  android_link: string | null
  survey_sent_at: Date | null
}

export type Consents = {
  user_id: string
  changed_at: Generated<Date>
  llm: boolean
  version: string
}

export type CriterionScores = {
  submission_id: string
  criterion: string
  position: number
  score: number
  max: number
}

export type DailyUsage = {
  user_id: string
  day: string
  used: number
}

export type DeletedSubmissions = {
  id: string
  deleted_at: Generated<Date>
}

export type Feedback = {
  id: string
  user_id: string
  kind: 'bug' | 'idea' | 'wrong-judgement' | 'other'
  text: string
  submission_id: string | null
  may_read_essay: boolean
  screen: string
  app_version: string
  platform: 'web' | 'ios' | 'android'
  device: string
  language: 'en' | 'ko'
  written_at: Date
  created_at: Generated<Date>
  status: Generated<'new' | 'open' | 'answered' | 'closed' | 'merged'>
  assignee_id: string | null
  labels: Generated<string[]>
  merged_into: string | null
}

export type FeedbackReplies = {
  id: string
  feedback_id: string
  operator_id: string | null
  text: string
  created_at: Generated<Date>
}

export type FeedbackScreenshots = {
  feedback_id: string
  type: 'image/png' | 'image/jpeg' | 'image/webp'
  image: Buffer
}

export type Invites = {
  code: string
  max_uses: Generated<number>
  used: Generated<number>
  expires_at: Date | null
  revoked_at: Date | null
  note: Generated<string>
  created_at: Generated<Date>
  wave: number | null
}

export type KnownDevices = {
  user_id: string
  device_hash: Buffer
  last_used_at: Generated<Date>
}

export type Links = {
  user_id: string
  purpose: 'reset' | 'confirm-address' | 'change-address'
  token_hash: Buffer
  address: string
  asked_at: Date
  expires_at: Date
}

export type LlmBudgetAlarms = {
  month: string
  level: 'warning' | 'stop'
  budget_usd: string
  said_at: Generated<Date>
}

export type LlmCalls = {
  id: string
  user_id: string | null
  task_id: string | null
  provider: 'claude' | 'openai'
  model: string
  purpose: 'judge' | 'repair' | 'second-opinion'
  prompt_version: string
  price_version: string | null
  reserved_usd: string | null
  cost_usd: string | null
  tokens_input: number | null
  tokens_output: number | null
  tokens_cache_read: number | null
  tokens_cache_write: number | null
  milliseconds: number | null
  outcome: 'answered' | 'unusable' | 'refused' | 'cut' | 'rate-limited' | 'overloaded' | 'vendor-error' | 'rejected' | 'no-connection' | 'timeout' | 'aborted' | 'lost' | null
  created_at: Generated<Date>
  expires_at: Date
  settled_at: Date | null
}

export type Mails = {
  id: Generated<string>
  user_id: string | null
  kind: 'reset' | 'confirm-address' | 'change-address' | 'address-changed' | 'password-changed' | 'beta-confirm' | 'beta-invite' | 'beta-waitlist' | 'beta-decline' | 'beta-remind-open' | 'beta-remind-write' | 'survey' | 'feedback-reply' | 'appeal-settled'
  address: string | null
  state: Generated<'waiting' | 'sent' | 'kept' | 'refused' | 'given-up' | 'dropped'>
  attempts: Generated<number>
  due_at: Generated<Date>
  leased_until: Date | null
  created_at: Generated<Date>
  ended_at: Date | null
  reply: number | null
  kept: Json | null
  application_id: string | null
}

export type Notices = {
  id: Generated<string>
  user_id: string
  kind: 'reply' | 'survey' | 'appeal'
  feedback_id: string | null
  reply_id: string | null
  submission_id: string | null
  created_at: Generated<Date>
  read_at: Date | null
}

export type OperatorAudit = {
  id: Generated<number>
  at: Generated<Date>
  operator_id: string | null
  machine_user: string | null
  action: string
  person_id: string | null
  submission_id: string | null
  reason: string
  request_id: string | null
}

export type Operators = {
  user_id: string
  granted_at: Generated<Date>
  enrolment_hash: Buffer | null
  enrolment_ends_at: Date | null
  totp_key: Buffer | null
  confirmed_at: Date | null
  last_step: number | null
}

export type PromptsOff = {
  prompt_id: string
  at: Generated<Date>
}

export type PushNotifications = {
  id: Generated<string>
  submission_id: string
  token_id: string
  platform: 'ios' | 'android'
  kind: 'result' | 'failed'
  state: Generated<'waiting' | 'sent' | 'not-configured' | 'switched-off' | 'not-needed' | 'superseded' | 'token-gone' | 'token-dead' | 'refused' | 'given-up'>
  attempts: Generated<number>
  due_at: Generated<Date>
  reason: string | null
  created_at: Generated<Date>
  ended_at: Date | null
}

export type PushTokens = {
  token: string
  user_id: string
  platform: 'ios' | 'android'
  environment: 'development' | 'production'
  created_at: Generated<Date>
  updated_at: Generated<Date>
  id: Generated<string>
  session_id: string
  device_id: string
  app_version: string
  device_name: string | null
}

export type QueueRemovals = {
  job_id: string
  created_at: Generated<Date>
}

export type Ratings = {
  submission_id: string
  subject: 'feedback' | 'ledger' | 'corrections'
  place: number
  useful: boolean
  reason: string | null
  comment: string | null
  rated_at: Generated<Date>
  stars: number | null
}

export type RecoveryCodes = {
  user_id: string
  code_hash: Buffer
}

export type RefreshTokens = {
  token_hash: Buffer
  session_id: string
  created_at: Generated<Date>
  expires_at: Date
  used_at: Date | null
  sealed_successor: Buffer | null
}

export type ScoringResults = {
  submission_id: string
  rubric_version: string
  scorer: 'local' | 'claude' | 'openai'
  total: number
  range_low: number
  range_high: number
  level: 'below-3' | '3' | '4' | '5' | '6'
  judgement: Json
  judged_at: Generated<Date>
  seal: string | null
  max: number
}

export type Servers = {
  id: string
  service: 'api-server' | 'ml-server'
  version: string
  started_at: Date
  seen_at: Generated<Date>
}

export type Sessions = {
  id: Generated<string>
  user_id: string
  created_at: Generated<Date>
  revoked_at: Date | null
  device: string | null
  password_given_at: Generated<Date>
  second_factor_at: Date | null
}

export type Submissions = {
  id: string
  user_id: string
  prompt_id: string
  text: string
  characters: number
  language: 'en' | 'ko'
  status: Generated<'pending' | 'processing' | 'completed' | 'failed'>
  failure: 'scorer-failed' | 'scorer-refused' | 'scorer-away' | 'task-unreadable' | null
  counted_on: string | null
  created_at: Generated<Date>
  completed_at: Date | null
  seen_at: Date | null
  rewrite_of: string | null
}

export type SurveyAnswers = {
  survey_id: string
  user_id: string
  wave: number
  asked_at: Generated<Date>
  answers: Json | null
  wants_interview: boolean | null
  interview_times: string | null
  answered_at: Date | null
}

export type Switches = {
  name: 'sign-ups' | 'llm' | 'push'
  is_off: boolean
  reason: string
  ends_at: Date | null
  changed_at: Generated<Date>
  operator_id: string | null
}

export type Tasks = {
  id: Generated<string>
  submission_id: string
  state: Generated<'waiting' | 'enqueued' | 'done' | 'failed'>
  round: Generated<number>
  attempts: Generated<number>
  leased_until: Date | null
  enqueued_at: Date | null
  waiting_since: Generated<Date>
  delayed_since: Date | null
  detection: Json | null
  detected_at: Date | null
  finished_at: Date | null
  created_at: Generated<Date>
  disputed_at: Date | null
  dispute_outcome: 'wrong-notice' | 'right-notice' | 'unclear' | null
  dispute_note: string | null
  dispute_settled_at: Date | null
}

export type Users = {
  id: Generated<string>
  email: string
  password_hash: string
  language: Generated<'en' | 'ko'>
  created_at: Generated<Date>
  invite_code: string | null
  email_confirmed_at: Date | null
  notifications: Generated<boolean>
  suspended_at: Date | null
}

export type Writings = {
  id: string
  user_id: string
  prompt_id: string
  text: string
  revision: number
  created_at: Generated<Date>
  updated_at: Generated<Date>
  rewrite_of: string | null
}

export type Tables = {
  appeals: Appeals
  attempts: Attempts
  aws_costs: AwsCosts
  beta_applications: BetaApplications
  beta_builds: BetaBuilds
  beta_installs: BetaInstalls
  beta_links: BetaLinks
  beta_waves: BetaWaves
  consents: Consents
  criterion_scores: CriterionScores
  daily_usage: DailyUsage
  deleted_submissions: DeletedSubmissions
  feedback: Feedback
  feedback_replies: FeedbackReplies
  feedback_screenshots: FeedbackScreenshots
  invites: Invites
  known_devices: KnownDevices
  links: Links
  llm_budget_alarms: LlmBudgetAlarms
  llm_calls: LlmCalls
  mails: Mails
  notices: Notices
  operator_audit: OperatorAudit
  operators: Operators
  prompts_off: PromptsOff
  push_notifications: PushNotifications
  push_tokens: PushTokens
  queue_removals: QueueRemovals
  ratings: Ratings
  recovery_codes: RecoveryCodes
  refresh_tokens: RefreshTokens
  scoring_results: ScoringResults
  servers: Servers
  sessions: Sessions
  submissions: Submissions
  survey_answers: SurveyAnswers
  switches: Switches
  tasks: Tasks
  users: Users
  writings: Writings
}
