import { SECRETS, type SecretName } from '@truegul/production/secrets'
import type { Aws } from '../../aws/connect-aws.ts'
import { faultOf, isPutName } from '../fault-of.ts'
import type { SecretState } from '../secret-state.ts'
import { findReferences } from './find-references.ts'
import { type KeptSecret, readKeptSecret } from './read-kept-secret.ts'

/** How each secret of production is: nothing of a value leaves this. Tasks without a definition yet are named. @throws AwsFailure */
export async function checkSecrets(aws: Aws): Promise<{ secrets: SecretState[]; undefinedTasks: string[] }> {
  const { by, undefinedTasks } = await findReferences(aws)
  const secrets: SecretState[] = []
  for (const name of Object.keys(SECRETS) as SecretName[]) {
    secrets.push(stateOf(name, await readKeptSecret(aws, name), by.get(name) ?? []))
  }
  return { secrets, undefinedTasks }
}

function stateOf(name: SecretName, kept: KeptSecret | null, usedBy: string[]): SecretState {
  const { from } = SECRETS[name]
  if (kept === null) return { name, state: 'absent', usedBy, todo: "deploy the infrastructure's data stack" }
  const put = `truegul secrets put ${name}`
  if (kept.value === null || kept.value.trim() === '') {
    // Whoever does without a vendor leaves its secret empty.
    const isNeeded = from !== 'given' || usedBy.length > 0
    const make = from === 'infrastructure' ? "deploy the infrastructure's data stack again" : put
    return { name, state: 'empty', usedBy, todo: isNeeded ? make : null }
  }
  const fault = isPutName(name) ? faultOf(name, kept.value) : null
  if (fault !== null) return { name, state: 'weak', usedBy, todo: `it ${fault}: ${put}` }
  if (from === 'made' && kept.value.includes(',')) {
    return { name, state: 'rotating', usedBy, todo: `truegul secrets rotate ${name} goes on with it` }
  }
  return { name, state: 'ok', usedBy, todo: null }
}
