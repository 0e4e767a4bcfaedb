import { buildApp } from './build-app.ts'
import { EXAMPLES, ProductionError, readProduction } from './read-production.ts'

// The CDK's command (cdk.json) and `npm run infra -- synth` start here. WITH_EXAMPLES=1 fills in what is not set; whoever deploys leaves it out.

const examples = process.env['WITH_EXAMPLES'] === '1' ? EXAMPLES : {}
try {
  buildApp(readProduction({ ...examples, ...process.env })).app.synth()
} catch (error) {
  if (!(error instanceof ProductionError)) throw error
  for (const sentence of error.sentences) console.error(sentence)
  process.exit(1)
}
