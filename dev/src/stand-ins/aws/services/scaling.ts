import { z } from 'zod'
import type { Service } from '../ecs/services.ts'
import { type Actions, action } from '../wire/action.ts'

const Target = z.looseObject({
  ServiceNamespace: z.string(),
  ResourceId: z.string(),
  ScalableDimension: z.string(),
  MinCapacity: z.number().optional(),
  MaxCapacity: z.number().optional(),
})
type Target = z.infer<typeof Target>

/** Autoscaling: a target keeps its service's desired count between its bounds. */
export function scaling(services: Map<string, Service>) {
  const targets = new Map<string, Target>()
  const actions: Actions = {
    RegisterScalableTarget: action(Target, (input) => {
      const target = { ...targets.get(input.ResourceId), ...input }
      targets.set(input.ResourceId, target)
      const service = services.get(input.ResourceId.split('/').pop() ?? '')
      const { MinCapacity = 0, MaxCapacity = Number.POSITIVE_INFINITY } = target
      if (service) service.desiredCount = Math.min(Math.max(service.desiredCount, MinCapacity), MaxCapacity)
      return {}
    }),
    DescribeScalableTargets: action(
      z.object({ ServiceNamespace: z.string(), ResourceIds: z.array(z.string()).optional() }),
      ({ ResourceIds }) => ({
        ScalableTargets: [...targets.values()].filter(({ ResourceId }) => ResourceIds?.includes(ResourceId) ?? true),
      }),
    ),
  }
  return { targets, actions }
}
