import { z } from 'zod'
import { AwsError } from './aws-error.ts'

export type Action = (input: unknown) => object
export type Actions = Record<string, Action>

/** An action of a service: checks what it got, as AWS does, and answers. */
export function action<S extends z.ZodType>(schema: S, run: (input: z.output<S>) => object): Action {
  return (input) => {
    const parsed = schema.safeParse(input)
    if (!parsed.success) throw new AwsError('ValidationException', z.prettifyError(parsed.error))
    return run(parsed.data)
  }
}

/** An action that answers the same whatever it is asked. */
export const answers = (run: () => object): Action => run
