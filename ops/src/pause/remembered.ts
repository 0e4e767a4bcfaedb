import { names } from '@truegul/production/names'
import { z } from 'zod'
import { isRefusal } from '../aws/aws-failure.ts'
import type { Aws } from '../aws/connect-aws.ts'
import { CommandError } from '../command/command.ts'

const Remembered = z.object({
  since: z.iso.datetime(),
  tasks: z.object({ 'api-server': z.number().int(), 'ml-server': z.number().int() }),
})
/** Since when production is paused, and how many tasks of each server ran before. */
export type Remembered = z.infer<typeof Remembered>

/** Null while nothing is paused. @throws CommandError for a parameter that somebody else wrote */
export async function readRemembered(aws: Aws): Promise<Remembered | null> {
  try {
    const { Parameter } = await (await aws.ssm()).getParameter({ Name: names.paused })
    return Remembered.parse(JSON.parse(Parameter?.Value ?? ''))
  } catch (error) {
    if (isRefusal(error, 'ParameterNotFound')) return null
    if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error
    throw new CommandError(`The parameter ${names.paused} is not what truegul pause writes: delete it and repeat.`, {
      cause: error,
    })
  }
}

/** What an earlier, cut-off pause remembered is not overwritten: it saw the tasks, this one may not. */
export async function remember(aws: Aws, remembered: Remembered): Promise<void> {
  const parameter = { Name: names.paused, Value: JSON.stringify(remembered), Type: 'String' as const, Overwrite: false }
  try {
    await (await aws.ssm()).putParameter(parameter)
  } catch (error) {
    if (!isRefusal(error, 'ParameterAlreadyExists')) throw error
  }
}

export async function forget(aws: Aws): Promise<void> {
  try {
    await (await aws.ssm()).deleteParameter({ Name: names.paused })
  } catch (error) {
    if (!isRefusal(error, 'ParameterNotFound')) throw error
  }
}
