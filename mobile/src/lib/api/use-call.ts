import { useMutation } from '@tanstack/react-query'
import type { Input, Operation, Read } from '@truegul/contract'
import { call } from './call'

/**
 * An operation that somebody asks for with a button. Also without a network, because a device that believes it is offline may be
 * wrong; and who is offline is told so. `onAnswer` comes after a success; `problem` is the refusal of the last try.
 */
export function useCall<O extends Operation>(operation: O, onAnswer: (value: Read<O['output']>) => void = () => {}) {
  const mutation = useMutation({
    mutationFn: (input: Input<O>) => call(operation, input),
    networkMode: 'always',
    onSuccess: (answer) => {
      if (answer.ok) onAnswer(answer.value)
    },
  })
  const answer = mutation.data
  return {
    run: mutation.mutate,
    /** What is being asked for now. */
    asked: mutation.isPending ? mutation.variables : undefined,
    isBusy: mutation.isPending,
    isDone: answer?.ok === true,
    problem: answer && !answer.ok ? answer.problem : null,
    forget: mutation.reset,
  }
}
