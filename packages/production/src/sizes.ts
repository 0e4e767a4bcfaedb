/**
 * How large the things on AWS are: the infrastructure makes them so, `truegul costs estimate` prices them so. Imports nothing, like
 * names.ts. CPU in 1/1024 of a processor, memory in MiB, as ECS counts.
 */
export const sizes = {
  'api-server': { cpu: 512, memory: 1024, min: 1, max: 4 },
  /** `backlogPerTask`: essays that wait, for each task, before another one is started. */
  'ml-server': { cpu: 1024, memory: 2048, min: 1, max: 4, backlogPerTask: 20 },
  /** Runs once for each release, for seconds. */
  migrate: { cpu: 256, memory: 512 },
  database: {
    class: 'db.t3.small',
    storageGb: 20,
    /** Set in the parameter group, so that the alarm's 80 % is a fact and no guess about the memory of the class. */
    maxConnections: 200,
  },
  cache: { class: 'cache.t3.micro' },
  natGateways: 1,
  /** In which the load balancer has an address each. */
  availabilityZones: 2,
  /** US dollars a month, as the deployment plan splits them. AWS Budgets sees the first part only. */
  budget: { aws: 200, llm: 100, total: 300 },
} as const
