import { AwsError } from './aws-error.ts'

export type FaultOptions = {
  /** How many calls fail; all of them with Infinity. */
  times?: number
  status?: number
  message?: string
}

/** What goes wrong on purpose: refusals with a code, and connections that break. */
export function faults() {
  const waiting: { action: string; code: string | null; left: number; status: number; message: string }[] = []
  const add = (action: string, code: string | null, { times = 1, status = 400, message = code ?? '' }: FaultOptions) =>
    void waiting.push({ action, code, left: times, status, message })
  return {
    /** The next calls of an action (`*`: of any) are refused with a code. */
    fail: (action: string, code: string, options: FaultOptions = {}) => add(action, code, options),
    /** The next calls of an action (`*`: of any) lose their connection without an answer. */
    hangUp: (action: string, times = 1) => add(action, null, { times }),
    /** Nothing goes wrong any more. */
    forgetFaults: () => {
      waiting.length = 0
    },
    /** @throws AwsError for a refusal. @returns whether the connection is to break */
    strike(action: string): boolean {
      const fault = waiting.find((one) => (one.action === action || one.action === '*') && one.left > 0)
      if (fault === undefined) return false
      fault.left -= 1
      if (fault.code === null) return true
      throw new AwsError(fault.code, fault.message, fault.status)
    },
  }
}
