import { names } from '@truegul/production/names'
import { isRefusal } from '../aws/aws-failure.ts'
import type { Aws } from '../aws/connect-aws.ts'
import { CommandError } from '../command/command.ts'

export type Network = { subnets: string[]; securityGroups: string[] }

/** Where one-off tasks run, which is where the database is. @throws CommandError before the infrastructure is there */
export async function readNetwork(aws: Aws): Promise<Network> {
  const subnets = await readParameter(aws, names.migrateNetwork.subnets)
  const group = await readParameter(aws, names.migrateNetwork.securityGroup)
  return { subnets: subnets.split(','), securityGroups: [group] }
}

async function readParameter(aws: Aws, Name: string): Promise<string> {
  try {
    return (await (await aws.ssm()).getParameter({ Name })).Parameter?.Value ?? ''
  } catch (error) {
    if (!isRefusal(error, 'ParameterNotFound')) throw error
    throw new CommandError(`There is no parameter ${Name}: deploy the infrastructure first.`, { cause: error })
  }
}
