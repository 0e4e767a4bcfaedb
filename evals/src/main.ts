import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadAnalysers } from '@truegul/judge/parts'
import { privateDataFolder } from './env.ts'
import { buildJoins } from './scoring/build-joins.ts'
import { buildVocabulary } from './scoring/build-vocabulary.ts'
import { openPrivateData } from './scoring/fit/private-data.ts'
import { readDictionaryWords } from './scoring/read-dictionary-words.ts'

const MEASURES = new URL('../../packages/judge/src/measures/', import.meta.url)
const USAGE = `npm run evals -- COMMAND
  vocabulary   word levels from the national learners' dictionary, as hashed keys -> vocabulary.data.json
  words        our lists of modern nouns, checked against the dictionaries and other lists -> modern-words.data.json,
               docs/measurements/words.md
  joins        how natives join grammar, from the private texts of natives, as hashed keys -> joins.data.json
  frames       frame table and weights of particles from the national learners' dictionary -> frames.data.json, and what they find
               -> docs/measurements/frames.md (five minutes at first, two when the analyses are kept in .truegul)
  topic        words of the product's prompts -> background.data.json, how answers are told from texts on something else ->
               topic.data.json, and how well -> docs/measurements/topic.md
  meanings     which words stand together in the national learners' dictionary and in our lists of subjects -> topic/meaning (five minutes at first)
  collocations  which verbs go with a noun, counted in the national learners' dictionary -> collocations.data.json
  fit          coefficients from the human-scored essays -> model.data.json
  scoring      agreement of the local judge with the human bands, out of fold -> docs/measurements/scoring.md (some minutes)
  forms        part of speech and class of every verb and adjective -> predicates.data.json, and the conjugator against the
               dictionary's forms -> docs/measurements/forms.md
  corrections [FILE]  draws suggestions for judging into FILE (default in the folder for temporary files), and writes the
               figures of the verdicts -> docs/measurements/corrections.md
  detection [--licensed-only [--write]]  fits the machine-text detector -> model.data.json, docs/measurements/detection.md (about
               ten minutes); on own and licensed texts only: shows the figures, and replaces the model with --write
  injection    attacks on the LLM judges, with models that obey -> docs/measurements/injection.md (works without private data)
  cost         tokens and dollars of an essay judged by an LLM -> docs/measurements/cost.md (needs no private data)
The private data is read from TRUEGUL_DATA (default ../shared/data).`

const folder = privateDataFolder(process.env)
const data = openPrivateData(folder)
const command = process.argv[2]

if (
  command === undefined ||
  ![
    'vocabulary',
    'words',
    'joins',
    'frames',
    'topic',
    'meanings',
    'collocations',
    'fit',
    'scoring',
    'forms',
    'corrections',
    'detection',
    'cost',
    'injection',
  ].includes(command)
) {
  console.error(USAGE)
  process.exitCode = 2
} else if (command === 'cost') {
  const { writeCostPage } = await import('./cost/write-cost-page.ts')
  await writeCostPage()
} else if (command === 'injection') {
  const { writeInjectionPage } = await import('./injection/write-injection-page.ts')
  await writeInjectionPage(data)
} else if (data === null) {
  console.error(`There is no private data in ${folder}; set TRUEGUL_DATA to its folder.`)
  process.exitCode = 1
} else if (command === 'vocabulary') {
  write('vocabulary.data.json', buildVocabulary(readDictionaryWords(data.dictionaryWords())))
} else if (command === 'words') {
  const { writeWords } = await import('./words/write-words.ts')
  writeWords(data)
} else if (command === 'joins') {
  write('joins.data.json', buildJoins(data.nativeTexts(), loadAnalysers()))
} else if (command === 'frames') {
  const { runFrames } = await import('./frames/run-frames.ts')
  await runFrames(folder)
} else if (command === 'topic') {
  const { runTopic } = await import('./topic/run-topic.ts')
  runTopic()
} else if (command === 'meanings') {
  const { buildMeanings } = await import('./meanings/build-meanings.ts')
  const { buildSubjects } = await import('./meanings/subjects/build-subjects.ts')
  write('../topic/meaning/subjects.data.json', buildSubjects(loadAnalysers()))
  write('../topic/meaning/meanings.data.json', await buildMeanings(folder, loadAnalysers()))
} else if (command === 'collocations') {
  const { buildCollocations } = await import('./collocations/build-collocations.ts')
  write('../corrections/words/collocations.data.json', buildCollocations(folder))
} else if (command === 'fit') {
  const { fitOnLearnerEssays } = await import('./scoring/fit/fit-on-learner-essays.ts')
  write('model.data.json', fitOnLearnerEssays(data, loadAnalysers()))
} else if (command === 'detection') {
  const { readOptions } = await import('./detection/read-options.ts')
  const { runDetection } = await import('./detection/run-detection.ts')
  const options = readOptions(process.argv.slice(3))
  if (typeof options === 'string') {
    console.error(`${options}\n\n${USAGE}`)
    process.exitCode = 2
  } else if (!runDetection(folder, options)) process.exitCode = 1
} else if (command === 'forms') {
  const { writeFormsPage } = await import('./forms/write-forms-page.ts')
  writeFormsPage(data)
} else if (command === 'corrections') {
  const { writeCorrectionsPage } = await import('./corrections/write-corrections-page.ts')
  await writeCorrectionsPage(data, folder, process.argv[3])
} else {
  const { writeScoringPage } = await import('./scoring/write-scoring-page.ts')
  await writeScoringPage(data, loadAnalysers())
}

function write(name: string, value: unknown): void {
  const path = fileURLToPath(new URL(name, MEASURES))
  writeFileSync(path, `${JSON.stringify(value, null, 1)}\n`)
  console.log(`wrote ${name}`)
}
