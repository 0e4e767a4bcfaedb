import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest, seen on two cores. vitest goes by the size of a file where it has not run it yet, which is not its time. */
const LONGEST = [
  'dev/src/load/chaos/chaos.test.ts',
  'dev/src/launcher/hard-starts.test.ts',
  'ml-server/src/judging/llm/llm-failures.live.test.ts',
  'packages/service/src/queue/queue.live.test.ts',
  'dev/src/launcher/postgres/start-postgres.test.ts',
  'dev/src/checks/native/native-projects.test.ts',
  'api-server/src/llm-calls/llm-calls.live.test.ts',
  'api-server/src/push/delivery/vendor-answers.live.test.ts',
  'ops/src/operators-command.live.test.ts',
  'evals/src/scoring/attacks/attacks.test.ts',
  'evals/src/scoring/local-judge.test.ts',
  'dev/src/browser/home/states.test.ts',
]

/** Begins with the files that take longest, so that none of them is waited for at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => (LONGEST.some((file) => moduleId.endsWith(`/${file}`)) ? 0 : 1)
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b))
  }
}
