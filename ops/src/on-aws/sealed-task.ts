/** The command of the task: `truegul sealed COMMAND`. A release that does not know it says so, and prints nothing of anybody. */
export const SEALED_COMMAND = 'sealed'

/** What the task is given in its environment, beside DATABASE_URL. */
export const SEALED_ENV = {
  /** The public key to which it seals what it says. */
  reader: 'TRUEGUL_SEAL_TO',
  /** What the command is called with, sealed. */
  arguments: 'TRUEGUL_SEALED_ARGUMENTS',
} as const

/** Exit code of a task that could not open what it was called with: nothing was run. No command ends with it. */
export const NOT_OPENED = 78
