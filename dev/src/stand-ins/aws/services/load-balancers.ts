import { z } from 'zod'
import { type Actions, action } from '../wire/action.ts'
import { AwsError } from '../wire/aws-error.ts'

export type LoadBalancer = {
  LoadBalancerName: string
  LoadBalancerArn: string
  DNSName: string
  State: { Code: string }
}
export type TargetGroup = {
  TargetGroupName: string
  TargetGroupArn: string
  LoadBalancerArns: string[]
  /** One word for each target, such as `healthy`. */
  health: string[]
}

/** Elastic Load Balancing: load balancers and how their targets are. */
export function loadBalancers() {
  const balancers: LoadBalancer[] = []
  const targetGroups: TargetGroup[] = []
  const actions: Actions = {
    DescribeLoadBalancers: action(z.object({ Names: z.array(z.string()).optional() }).loose(), ({ Names }) => {
      const LoadBalancers = balancers.filter(({ LoadBalancerName }) => Names?.includes(LoadBalancerName) ?? true)
      if (Names && LoadBalancers.length === 0) throw new AwsError('LoadBalancerNotFound')
      return { LoadBalancers }
    }),
    DescribeTargetGroups: action(z.looseObject({ LoadBalancerArn: z.string().optional() }), ({ LoadBalancerArn }) => ({
      TargetGroups: targetGroups
        .filter(({ LoadBalancerArns }) => LoadBalancerArn === undefined || LoadBalancerArns.includes(LoadBalancerArn))
        .map(({ health: _, ...told }) => told),
    })),
    DescribeTargetHealth: action(z.looseObject({ TargetGroupArn: z.string() }), ({ TargetGroupArn }) => ({
      TargetHealthDescriptions: targetGroups
        .filter((group) => group.TargetGroupArn === TargetGroupArn)
        .flatMap(({ health }) => health)
        .map((State, index) => ({ Target: { Id: `10.0.0.${index + 1}`, Port: 8080 }, TargetHealth: { State } })),
    })),
  }
  return { balancers, targetGroups, actions }
}
