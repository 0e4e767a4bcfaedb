import { CommandError } from '../../command/command.ts'
import { checkSecrets } from '../../secrets/aws/check-secrets.ts'
import { checkEnvFile } from '../../secrets/compose/check-env-file.ts'
import { isFaulty } from '../../secrets/print-states.ts'
import { done, type Look, notDone, type Seen, unknown } from '../check.ts'

/** Every secret that a task refers to has a value that the servers take. */
export const secretsSet: Look = async ({ aws, envFile }) => {
  if (envFile !== null) return ofFile(envFile)
  if (aws === null) return unknown('neither AWS nor a file is asked', 'say --host compose or --host aws')
  const { secrets, undefinedTasks } = await checkSecrets(aws)
  const faulty = secrets.filter(isFaulty)
  const [first] = faulty
  if (first !== undefined) {
    const names = faulty.map(({ name, state }) => `${name} (${state})`).join(', ')
    return notDone(names, `truegul secrets check; first ${first.name}: ${first.todo}`)
  }
  if (undefinedTasks.length > 0) {
    return notDone(
      `no task definition of ${undefinedTasks.join(', ')}`,
      'deploy the infrastructure: npm run infra -- deploy --all',
    )
  }
  return done(`${secrets.filter(({ usedBy }) => usedBy.length > 0).length} secrets in use have values`)
}

function ofFile(file: string): Seen {
  try {
    const faulty = checkEnvFile(file).filter(isFaulty)
    if (faulty.length === 0) return done(`${file} has what is needed`)
    const names = faulty.map(({ variable, state }) => `${variable} (${state})`).join(', ')
    return notDone(`${file}: ${names}`, 'truegul secrets put --host compose')
  } catch (error) {
    if (error instanceof CommandError) return notDone(error.message, 'truegul secrets put --host compose')
    throw error
  }
}
