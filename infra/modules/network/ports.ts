/** On which the containers listen. People reach the first through the load balancer, the ML server the second. */
export const PORTS = { public: 8080, internal: 8082, mlHealth: 8081, database: 5432, cache: 6379 } as const
