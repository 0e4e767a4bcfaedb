import { CommandError } from '../../command/command.ts'
import { faultOfVariable, GIVEN_FOR_COMPOSE, MADE_FOR_COMPOSE } from './compose-secrets.ts'
import { openEnvFile } from './env-file.ts'

export type VariableState = { variable: string; state: 'ok' | 'rotating' | 'empty' | 'weak'; todo: string | null }

/**
 * How the secrets in a file for docker-compose are.
 *
 * @throws CommandError when there is no such file, or others may read it
 */
export function checkEnvFile(name: string): VariableState[] {
  const file = openEnvFile(name)
  if (!file.exists) throw new CommandError(`There is no ${name}; truegul secrets put --host compose makes it.`)
  if (file.isOpen()) throw new CommandError(`Others on this machine may read ${name}: chmod 600 ${name}.`)
  const made = MADE_FOR_COMPOSE.map((variable) => ({
    variable,
    isNeeded: true,
    put: 'truegul secrets put --host compose',
  }))
  const given = GIVEN_FOR_COMPOSE.map(({ variable, name: secret }) => ({
    variable,
    isNeeded: false,
    put: `truegul secrets put ${secret} --host compose`,
  }))
  return [...made, ...given].map(({ variable, isNeeded, put }): VariableState => {
    const value = file.get(variable)
    if (value === null) return { variable, state: 'empty', todo: isNeeded ? put : null }
    const fault = faultOfVariable(variable, value)
    if (fault !== null) return { variable, state: 'weak', todo: `it ${fault}: delete its line, then ${put}` }
    const isPair = variable.endsWith('_SECRET') && value.includes(',')
    return {
      variable,
      state: isPair ? 'rotating' : 'ok',
      todo: isPair ? 'truegul secrets rotate goes on with it' : null,
    }
  })
}
