import { auditDependencies } from './audit-dependencies.ts'

// npm run check: are there known holes in what ships? Skipped loudly where no registry tells.

const audit = await auditDependencies()
console.log(audit.words)
process.exit(audit.verdict === 'holes' ? 1 : 0)
