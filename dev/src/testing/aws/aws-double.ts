/** AWS as tests have it. */
export { type AwsDouble, startAwsDouble } from '../../stand-ins/aws/start-aws-double.ts'
