import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib'
import * as ecr from 'aws-cdk-lib/aws-ecr'
import * as ssm from 'aws-cdk-lib/aws-ssm'
import type { Construct } from 'constructs'
import { names, type Service } from '../../../packages/production/src/names.ts'

/** Where images lie, and which of them is the current one: a parameter that deploy and roll-back write and CloudFormation reads. */
export class RegistryStack extends Stack {
  readonly repositories: Readonly<Record<Service, ecr.Repository>>

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props)
    this.repositories = { 'api-server': this.#add('api-server'), 'ml-server': this.#add('ml-server') }
  }

  #add(service: Service): ecr.Repository {
    new ssm.StringParameter(this, `Tag-${service}`, {
      parameterName: names.imageTag[service],
      // Until the first push: nothing can be deployed yet.
      stringValue: 'none',
      description: `the image of ${service} that runs`,
    })
    return new ecr.Repository(this, `Repository-${service}`, {
      repositoryName: names.repository[service],
      imageScanOnPush: true,
      imageTagMutability: ecr.TagMutability.IMMUTABLE,
      lifecycleRules: [
        {
          rulePriority: 1,
          description: 'what a push left behind',
          tagStatus: ecr.TagStatus.UNTAGGED,
          maxImageAge: Duration.days(7),
        },
        { rulePriority: 2, description: 'enough to roll back', maxImageCount: 20 },
      ],
      removalPolicy: RemovalPolicy.RETAIN,
    })
  }
}
