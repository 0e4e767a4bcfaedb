/** In code, because only the CDK's command reads the `context` of cdk.json: tests and plain Node would see another world. */
export const FLAGS = {
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
  // What CloudFormation would refuse is an error, not a warning.
  '@aws-cdk/core:validateAgainstDefaultRules': true,
  '@aws-cdk/core:checkSecretUsage': true,
  '@aws-cdk/core:target-partitions': ['aws'],
  '@aws-cdk/aws-ec2:restrictDefaultSecurityGroup': false,
  '@aws-cdk/aws-iam:minimizePolicies': true,
  '@aws-cdk/aws-ecs:arnFormatIncludesClusterName': true,
  '@aws-cdk/aws-ecs:removeDefaultDeploymentAlarm': true,
  '@aws-cdk/aws-s3:createDefaultLoggingPolicy': true,
} as const
