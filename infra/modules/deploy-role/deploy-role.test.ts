import { expect, test } from 'vitest'
import { names } from '../../../packages/production/src/names.ts'
import { at, itemsAt, only } from '../../run/find.ts'
import { synthExamples } from '../../run/synth-examples.ts'

const all = synthExamples()

test('only the approved environment of our repository becomes the deploy role', () => {
  const role = only(all, 'AWS::IAM::Role', (one) => at(one, 'RoleName') === names.deployRole)
  const [statement, ...more] = itemsAt(role, 'AssumeRolePolicyDocument', 'Statement')
  expect(more).toEqual([])
  expect(at(statement, 'Condition')).toEqual({
    StringEquals: {
      'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
      'token.actions.githubusercontent.com:sub': 'repo:example/truegul:environment:production',
    },
  })
})

test('it hands over the roles of tasks only, to ECS only, and reads no secret', () => {
  const policy = only(all, 'AWS::IAM::Policy', (one) => JSON.stringify(at(one, 'Roles')).includes('"Role'))
  const statements = itemsAt(policy, 'PolicyDocument', 'Statement')
  const passing = statements.find((one) => at(one, 'Action') === 'iam:PassRole')
  expect(at(passing, 'Condition')).toEqual({ StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } })
  expect(itemsAt(passing, 'Resource')).toHaveLength(6)
  expect(JSON.stringify(statements)).not.toMatch(/secretsmanager|"\*:\*"|"Action":"\*"/)
})
