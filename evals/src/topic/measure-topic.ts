import { TOPIC_MODEL } from '@truegul/judge/parts'
import { knownCases } from './known-cases.ts'
import { topicCases } from './topic-cases.ts'
import { readUnseenAnswers } from './unseen/read-unseen-answers.ts'
import { writeTopicPage } from './write-topic-page.ts'

// The last third of `npm run evals -- topic`, in a process of its own.
const { cases, data, analysers } = knownCases()
const unseen = topicCases(readUnseenAnswers(data, analysers), analysers)
await writeTopicPage({ cases, unseen }, TOPIC_MODEL, analysers)
