import { parseArgs } from 'node:util'

export type Options = { licensedOnly: boolean; write: boolean }

/**
 * What was asked of `npm run evals -- detection`, or a sentence that says what is wrong with it: a mistyped option must not
 * replace the model.
 */
export function readOptions(args: string[]): Options | string {
  try {
    const options = {
      'licensed-only': { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    } as const
    const { values } = parseArgs({ args, options })
    if (values.write && !values['licensed-only'])
      return '--write goes with --licensed-only; without both the model is always written.'
    return { licensedOnly: values['licensed-only'], write: values.write }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
