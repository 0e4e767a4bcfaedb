// Generated from the migrated schema; see dev/src/checks/generate/tables.ts. Do not edit.
import type { ColumnType, Generated } from 'kysely'

/** Read as parsed JSON, written as its text. */
type Json = ColumnType<unknown, string, string>

export type Attempts = {
  key: Buffer
  failures: number
  window_ends_at: Date
  account_hash: Buffer | null
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
  kind: 'reset' | 'confirm-address' | 'change-address' | 'address-changed' | 'password-changed'
  address: string | null
  state: Generated<'waiting' | 'sent' | 'kept' | 'refused' | 'given-up' | 'dropped'>
  attempts: Generated<number>
  due_at: Generated<Date>
  leased_until: Date | null
  created_at: Generated<Date>
  ended_at: Date | null
  reply: number | null
  kept: Json | null
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
  attempts: Attempts
  consents: Consents
  criterion_scores: CriterionScores
  daily_usage: DailyUsage
  deleted_submissions: DeletedSubmissions
  invites: Invites
  known_devices: KnownDevices
  links: Links
  llm_budget_alarms: LlmBudgetAlarms
  llm_calls: LlmCalls
  mails: Mails
  operator_audit: OperatorAudit
  operators: Operators
  push_notifications: PushNotifications
  push_tokens: PushTokens
  queue_removals: QueueRemovals
  ratings: Ratings
  recovery_codes: RecoveryCodes
  refresh_tokens: RefreshTokens
  scoring_results: ScoringResults
  sessions: Sessions
  submissions: Submissions
  tasks: Tasks
  users: Users
  writings: Writings
}
