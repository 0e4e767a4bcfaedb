import { Duration } from 'aws-cdk-lib'
import type * as ecs from 'aws-cdk-lib/aws-ecs'

/** Asks the server in its own container whether it is alive; ECS reads no HEALTHCHECK of an image, and the image has no curl. */
export const healthCheck = (port: number): ecs.HealthCheck => ({
  command: [
    'CMD',
    'node',
    '-e',
    `fetch('http://127.0.0.1:${port}/healthz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))`,
  ],
  interval: Duration.seconds(15),
  timeout: Duration.seconds(5),
  retries: 3,
  startPeriod: Duration.seconds(30),
})
