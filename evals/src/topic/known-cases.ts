import { type Analysers, loadAnalysers } from '@truegul/judge/parts'
import { privateDataFolder } from '../env.ts'
import { openPrivateData, type PrivateData } from '../scoring/fit/private-data.ts'
import { readAnswers } from './read-answers.ts'
import { type Case, topicCases } from './topic-cases.ts'

/** The cases of all answers at hand, and what they were read with. Throws where the private data is gone. */
export function knownCases(): { cases: Case[]; data: PrivateData; analysers: Analysers } {
  const data = openPrivateData(privateDataFolder(process.env))
  if (data === null) throw new Error('the private data is gone')
  const analysers = loadAnalysers()
  return { cases: topicCases(readAnswers(data, analysers), analysers), data, analysers }
}
