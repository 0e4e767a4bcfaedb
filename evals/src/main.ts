import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { privateDataFolder } from './env.ts'
import { buildVocabulary } from './scoring/build-vocabulary.ts'
import { openPrivateData } from './scoring/private-data.ts'

const LOCAL_SCORER = new URL('../../ml-server/src/scoring/local/', import.meta.url)
const USAGE = `npm run evals -- COMMAND
  vocabulary   word levels from the private word list, as hashed keys -> vocabulary.data.json
  fit          coefficients from the human-scored essays -> model.data.json
  scoring      agreement of the local scorer with the human bands, out of fold (printed)
The private data is read from TRUEGUL_DATA (default ../shared/data).`

const folder = privateDataFolder(process.env)
const data = openPrivateData(folder)
const command = process.argv[2]

if (command === undefined || !['vocabulary', 'fit', 'scoring'].includes(command)) {
  console.error(USAGE)
  process.exitCode = 2
} else if (data === null) {
  console.error(`There is no private data in ${folder}; set TRUEGUL_DATA to its folder.`)
  process.exitCode = 1
} else if (command === 'vocabulary') {
  write('vocabulary.data.json', buildVocabulary(data.wordList()))
} else if (command === 'fit') {
  const { fitOnLearnerEssays } = await import('./scoring/fit-on-learner-essays.ts')
  write('model.data.json', await fitOnLearnerEssays(data))
} else {
  const { printAgreement } = await import('./scoring/print-agreement.ts')
  await printAgreement(data)
}

function write(name: string, value: unknown): void {
  const path = fileURLToPath(new URL(name, LOCAL_SCORER))
  writeFileSync(path, `${JSON.stringify(value, null, 1)}\n`)
  console.log(`wrote ${name}`)
}
