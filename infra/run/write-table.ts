import fs from 'node:fs'
import { TABLE } from './places.ts'
import { resourceTable } from './resource-table.ts'
import { synthExamples } from './synth-examples.ts'

// npm run infra -- table

fs.writeFileSync(TABLE, resourceTable(synthExamples()))
console.log('wrote docs/decisions/infrastructure-resources.md')
