import { fitTopic } from './fit-topic.ts'
import { knownCases } from './known-cases.ts'
import { writeModel } from './write-model.ts'

// The second third of `npm run evals -- topic`, in a process of its own.
writeModel('topic.data.json', fitTopic(knownCases().cases))
