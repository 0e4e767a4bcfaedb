/**
 * The names of what runs on AWS, as the deployment plan gives them. The infrastructure makes these things, the operators' command finds
 * them by the same names. Imports nothing, so that the infrastructure can read it without the product's packages.
 */
export const names = {
  region: 'ap-northeast-2',
  cluster: 'truegul-production',
  service: { 'api-server': 'api-server', 'ml-server': 'ml-server' },
  /** Families of task definitions; the one-off migration runs from the image of the API server. */
  taskFamily: {
    'api-server': 'truegul-production-api-server',
    'ml-server': 'truegul-production-ml-server',
    migrate: 'truegul-production-migrate',
  },
  repository: { 'api-server': 'truegul-api-server', 'ml-server': 'truegul-ml-server' },
  /** Parameters with the image tags: the infrastructure reads them while it deploys, deploy and roll-back write them. */
  imageTag: {
    'api-server': '/truegul/production/image/api-server',
    'ml-server': '/truegul/production/image/ml-server',
  },
  logGroup: {
    'api-server': '/ecs/truegul-production/api-server',
    'ml-server': '/ecs/truegul-production/ml-server',
    migrate: '/ecs/truegul-production/migrate',
  },
  /** Parameters that say where the one-off migration runs: subnets, with commas between them, and its security group. */
  migrateNetwork: {
    subnets: '/truegul/production/migrate/subnets',
    securityGroup: '/truegul/production/migrate/security-group',
  },
  /** The parameter in which a pause keeps how many tasks ran; there is none while nothing is paused. */
  paused: '/truegul/production/paused',
  /** The schedule that stops a paused database again, which AWS starts by itself after seven days. Off while nothing is paused. */
  keepDatabaseStopped: 'truegul-production-keep-database-stopped',
  database: 'truegul-production',
  cache: 'truegul-production',
  loadBalancer: 'truegul-production',
  dashboard: 'truegul-production',
  topic: 'truegul-production-alerts',
  budget: 'TrueGul-Monthly',
  /** The role that the deploy workflow takes on. */
  deployRole: 'truegul-production-github-deploy',
  /** The roles of tasks: what the server itself may do (nothing so far), and what ECS does to start it. */
  taskRole: (task: string) => `truegul-production-${task}-task`,
  executionRole: (task: string) => `truegul-production-${task}-execution`,
  /** How the servers find each other; `api-server` in it leads to the internal listener. */
  namespace: 'truegul.internal',
  /** An alarm's name, such as `truegul-production-api-cpu`. */
  alarm: (what: string) => `truegul-production-${what}`,
  /** A secret's name, such as `truegul/production/jwt`. */
  secret: (what: string) => `truegul/production/${what}`,
} as const

/** The two services of the cluster. */
export type Service = keyof typeof names.service

/** In the order in which they start from nothing: tasks of the ML server know only addresses that were there before. */
export const SERVICES: readonly Service[] = ['api-server', 'ml-server']
