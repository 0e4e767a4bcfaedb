import { type Analysers, hashLemma, type SubjectData } from '@truegul/judge/parts'
import { readSubjects } from './read-subjects.ts'

/** Which of the subjects each of their words belongs to. */
export function buildSubjects(analysers: Analysers): SubjectData {
  const lists = readSubjects(analysers)
  const subjectsOf = Map.groupBy(
    lists.flatMap((words, subject) => words.map((word) => ({ key: hashLemma(word), subject }))),
    ({ key }) => key,
  )
  const words = [...subjectsOf].sort(([one], [other]) => one - other)
  return {
    size: lists.length,
    keys: Buffer.from(Uint32Array.from(words, ([key]) => key).buffer).toString('base64'),
    counts: Buffer.from(words.map(([, own]) => own.length)).toString('base64'),
    subjects: Buffer.from(words.flatMap(([, own]) => own.map(({ subject }) => subject))).toString('base64'),
  }
}
