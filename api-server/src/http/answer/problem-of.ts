import { Problem } from '@truegul/contract'
import { brokenConstraint, DatabaseAway } from '../../database/database.ts'

/** Seconds until it is worth asking again when the database is away. */
const COME_BACK = 2

/** Rows that hang on an account or a session: one that cannot be stored came while that was being deleted. */
const OF_WHAT_IS_GONE = /_(user|session)_id_fkey$/

/** The problem that an error is answered with; null for a fault of ours, which nobody outside is told more about. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof Problem) return error
  if (error instanceof DatabaseAway) {
    const detail = 'The database does not answer right now; try again in a moment. Nothing is lost that was accepted.'
    return new Problem('service-away', detail, { retryAfter: COME_BACK })
  }
  if (OF_WHAT_IS_GONE.test(brokenConstraint(error) ?? '')) {
    return new Problem('session-ended', 'This account, or its session, does not exist any more.')
  }
  return problemOfFastify(error)
}

type HttpError = { statusCode: number; code: string }

function problemOfFastify(error: unknown): Problem | null {
  if (!isHttpError(error)) return null
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new Problem('body-too-large', 'The body is larger than this address takes; nothing of it was kept.')
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new Problem(
        'unsupported-media-type',
        'Send the body as JSON, with the header Content-Type: application/json.',
      )
    case 'FST_ERR_BAD_URL':
      return new Problem('invalid-input', 'The address is not a valid URL.')
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
    case 'ECONNRESET':
      return new Problem('invalid-json', 'The body ended too early; send it again.')
    default:
      return new Problem('invalid-input', 'The request could not be read.')
  }
}

/** What Fastify and Node say of a request that is at fault itself. */
function isHttpError(error: unknown): error is HttpError {
  if (!(error instanceof Error) || !('statusCode' in error)) return false
  return typeof error.statusCode === 'number' && error.statusCode >= 400 && error.statusCode < 500
}
