import { z } from 'zod'
import { type Actions, action } from '../wire/action.ts'
import { shortName } from '../wire/arn.ts'

export type ServiceDeployment = {
  serviceDeploymentArn: string
  serviceArn: string
  createdAt: Date
  targetServiceRevisionArn: string
  status: 'IN_PROGRESS' | 'SUCCESSFUL' | 'STOPPED' | 'ROLLBACK_SUCCESSFUL'
}

/** The past of services: which revision was deployed when, and how that ended. */
export function history() {
  const deployments: ServiceDeployment[] = []
  const revisions = new Map<string, { serviceRevisionArn: string; taskDefinition: string }>()
  const actions: Actions = {
    ListServiceDeployments: action(
      z.object({ cluster: z.string(), service: z.string(), status: z.array(z.string()).default([]) }),
      ({ service, status }) => ({
        serviceDeployments: deployments
          .filter(({ serviceArn }) => shortName(serviceArn) === shortName(service))
          .filter((one) => status.length === 0 || status.includes(one.status))
          .toReversed(),
      }),
    ),
    DescribeServiceRevisions: action(z.object({ serviceRevisionArns: z.array(z.string()).max(20) }), (input) => ({
      serviceRevisions: input.serviceRevisionArns.flatMap((arn) => revisions.get(arn) ?? []),
    })),
  }
  return {
    actions,
    begin(serviceArn: string, taskDefinition: string): ServiceDeployment {
      const id = deployments.length + 1
      const targetServiceRevisionArn = `${serviceArn.replace(':service/', ':service-revision/')}/${id}`
      revisions.set(targetServiceRevisionArn, { serviceRevisionArn: targetServiceRevisionArn, taskDefinition })
      const made: ServiceDeployment = {
        serviceDeploymentArn: `${serviceArn.replace(':service/', ':service-deployment/')}/${id}`,
        serviceArn,
        createdAt: new Date(),
        targetServiceRevisionArn,
        status: 'IN_PROGRESS',
      }
      deployments.push(made)
      return made
    },
  }
}
