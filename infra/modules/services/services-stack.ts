import { Duration, Stack, type StackProps } from 'aws-cdk-lib'
import type * as ecs from 'aws-cdk-lib/aws-ecs'
import type { Construct } from 'constructs'
import type { Production } from '../../environments/production/production.ts'
import type { DataStack } from '../database/data-stack.ts'
import type { NetworkStack } from '../network/network-stack.ts'
import { PORTS } from '../network/ports.ts'
import type { RegistryStack } from '../registry/registry-stack.ts'
import { addService } from './add-service.ts'
import { addTask } from './add-task.ts'
import { API_SERVER_ALIAS } from './api-server-alias.ts'
import { apiServerEnv, apiServerSecrets } from './api-server-env.ts'
import { healthCheck } from './health-check.ts'
import type { MigrateStack } from './migrate-stack.ts'
import { mlServerEnv, mlServerSecrets } from './ml-server-env.ts'
import { scaleApiServer, scaleMlServer } from './scaling.ts'
import { onlySet } from './server-env.ts'
import { useSecrets } from './use-secrets.ts'

type Props = StackProps & {
  production: Production
  network: NetworkStack
  data: DataStack
  registry: RegistryStack
  migrate: MigrateStack
}

/** The two services. Both must be there before essays go anywhere; the API server comes first, because the ML server has to know it. */
export class ServicesStack extends Stack {
  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id, props)
    const api = this.#addApiServer(props)
    const ml = this.#addMlServer(props)
    // A task knows only the names that existed when it was started.
    ml.node.addDependency(api)
  }

  #addApiServer({ production, network, data, registry, migrate }: Props): ecs.FargateService {
    const task = addTask(this, {
      name: 'api-server',
      image: 'api-server',
      repository: registry.repositories['api-server'],
      logGroup: migrate.logGroups['api-server'],
      environment: onlySet(apiServerEnv(production)),
      secrets: onlySet(apiServerSecrets(useSecrets(data.secrets, production))),
      container: {
        portMappings: [
          { name: 'public', containerPort: PORTS.public },
          // Without appProtocol: as http, the proxy would end a request after 15 s.
          { name: 'internal', containerPort: PORTS.internal },
        ],
        healthCheck: healthCheck(PORTS.public),
      },
    })
    const { apiTargets } = network.loadBalancer
    const service = addService(this, 'api-server', {
      cluster: migrate.cluster,
      task,
      securityGroup: network.groups.apiServer,
      isPaused: production.isPaused,
      extra: {
        healthCheckGracePeriod: Duration.seconds(60),
        serviceConnectConfiguration: {
          services: [
            {
              portMappingName: 'internal',
              discoveryName: API_SERVER_ALIAS.name,
              dnsName: API_SERVER_ALIAS.name,
              port: API_SERVER_ALIAS.port,
            },
          ],
        },
      },
    })
    apiTargets.addTarget(service.loadBalancerTarget({ containerName: 'api-server', containerPort: PORTS.public }))
    scaleApiServer(service, apiTargets, production)
    return service
  }

  #addMlServer({ production, network, data, registry, migrate }: Props): ecs.FargateService {
    const task = addTask(this, {
      name: 'ml-server',
      image: 'ml-server',
      repository: registry.repositories['ml-server'],
      logGroup: migrate.logGroups['ml-server'],
      environment: onlySet(mlServerEnv(production)),
      secrets: onlySet(mlServerSecrets(useSecrets(data.secrets, production))),
      container: {
        portMappings: [{ name: 'health', containerPort: PORTS.mlHealth }],
        healthCheck: healthCheck(PORTS.mlHealth),
      },
    })
    const service = addService(this, 'ml-server', {
      cluster: migrate.cluster,
      task,
      securityGroup: network.groups.mlServer,
      isPaused: production.isPaused,
      // It offers nothing, but is in the namespace, so that `api-server` means something in its tasks.
      extra: { serviceConnectConfiguration: {} },
    })
    scaleMlServer(this, service, production)
    return service
  }
}
