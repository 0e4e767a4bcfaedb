import { App, Tags, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { names } from '../../../packages/production/src/names.ts'
import { DataStack } from '../../modules/database/data-stack.ts'
import { DeployRoleStack } from '../../modules/deploy-role/deploy-role-stack.ts'
import { MonitoringStack } from '../../modules/monitoring/monitoring-stack.ts'
import { NetworkStack } from '../../modules/network/network-stack.ts'
import { RegistryStack } from '../../modules/registry/registry-stack.ts'
import { MigrateStack } from '../../modules/services/migrate-stack.ts'
import { ServicesStack } from '../../modules/services/services-stack.ts'
import { acknowledge } from './acknowledge.ts'
import { FLAGS } from './flags.ts'
import type { Production } from './production.ts'

export type Stacks = ReturnType<typeof buildApp>['stacks']

/**
 * The stacks in the order in which they are deployed the first time. Images are pushed between `registry` and `migrate`, the migration
 * runs before `services`, and the alarms are there before the services whose deployments they watch.
 */
export function buildApp(production: Production, { outdir }: { outdir?: string } = {}) {
  const app = new App({ ...(outdir ? { outdir } : {}), analyticsReporting: false, context: { ...FLAGS } })
  const common = { env: { account: production.account, region: names.region }, production }
  const id = (name: string) => `${names.cluster}-${name}`

  const network = new NetworkStack(app, id('network'), common)
  const data = new DataStack(app, id('data'), { ...common, network, terminationProtection: true })
  const registry = new RegistryStack(app, id('registry'), { ...common, terminationProtection: true })
  const migrate = new MigrateStack(app, id('migrate'), { ...common, network, data, registry })
  const monitoring = new MonitoringStack(app, id('monitoring'), { ...common, network })
  const services = new ServicesStack(app, id('services'), { ...common, network, data, registry, migrate })
  services.addStackDependency(monitoring)
  const deployRole = new DeployRoleStack(app, id('deploy-role'), common)
  const stacks = { network, data, registry, migrate, monitoring, services, deployRole }

  Tags.of(app).add('project', 'truegul')
  Tags.of(app).add('environment', 'production')
  acknowledge(app, stacks, production)
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app, { verbose: true }))
  return { app, stacks }
}
