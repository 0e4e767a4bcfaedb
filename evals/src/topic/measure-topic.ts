import { loadAnalysers } from '@truegul/judge/parts'
import { privateDataFolder } from '../env.ts'
import { openPrivateData } from '../scoring/fit/private-data.ts'
import { fitTopic } from './fit-topic.ts'
import { readAnswers } from './read-answers.ts'
import { topicCases } from './topic-cases.ts'
import { writeModel } from './write-model.ts'
import { writeTopicPage } from './write-topic-page.ts'

// The second half of `npm run evals -- topic`, in a process of its own.
const data = openPrivateData(privateDataFolder(process.env))
if (data === null) throw new Error('the private data is gone')
const analysers = loadAnalysers()
const answers = readAnswers(data, analysers)
const cases = topicCases(answers, analysers)
const model = fitTopic(cases)
writeModel('topic.data.json', model)
await writeTopicPage(cases, model, analysers)
