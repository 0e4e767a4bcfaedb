import { isRefusal } from '../../aws/aws-failure.ts'
import { done, lookAtAws, notDone } from '../check.ts'

/** CDK's own parameter, which its bootstrap stack writes. */
const VERSION = '/cdk-bootstrap/hnb659fds/version'

/** The account was made ready for CDK. */
export const bootstrapped = lookAtAws(async (aws) => {
  try {
    const { Parameter } = await (await aws.ssm()).getParameter({ Name: VERSION })
    return done(`CDK's bootstrap stack is there, version ${Parameter?.Value}`)
  } catch (error) {
    if (!isRefusal(error, 'ParameterNotFound')) throw error
    return notDone('the account was never made ready for CDK', 'npm run infra -- bootstrap')
  }
})
