import { CommandError } from '../command/command.ts'

export type VerifyStep = {
  name: string
  /** `unknown`: nobody who runs this may see it. */
  outcome: 'ok' | 'failed' | 'unknown'
  milliseconds: number
  /** What was seen, or why it failed: a sentence. */
  detail: string
}

/** A step that did not come out as it should. Its message is what `VerifyStep.detail` says. */
export class StepFailure extends CommandError {
  override name = 'StepFailure'
}

/** Runs steps one after the other, each told as soon as it ends. */
export function verifySteps(tell: (step: VerifyStep) => void) {
  const steps: VerifyStep[] = []
  const end = (step: VerifyStep) => {
    steps.push(step)
    tell(step)
  }
  return {
    steps,
    /** @throws StepFailure, with the step told */
    async run<T>(name: string, work: () => Promise<{ value: T; detail: string; isUnknown?: boolean }>): Promise<T> {
      const start = performance.now()
      const milliseconds = () => Math.round(performance.now() - start)
      try {
        const { value, detail, isUnknown = false } = await work()
        end({ name, outcome: isUnknown ? 'unknown' : 'ok', milliseconds: milliseconds(), detail })
        return value
      } catch (error) {
        if (error instanceof StepFailure) {
          end({ name, outcome: 'failed', milliseconds: milliseconds(), detail: error.message })
        }
        throw error
      }
    },
  }
}

export type VerifySteps = ReturnType<typeof verifySteps>
