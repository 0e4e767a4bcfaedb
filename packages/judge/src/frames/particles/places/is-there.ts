import type { Slot } from '../../reading/slot.ts'

/** Said of who or what is at a place. */
const THERE =
  /^(?:있다|없다|많다|적다|가다|오다|만들다|짓다|생기다|모이다|세우다|나타나다|앉다|서다|놓다|두다|넣다|보내다|내다|올리다|들어오다)$/

/** 도서관에 공부하는 사람이 많다: the people are there. */
export function isThere({ chain, head, second }: Slot): boolean {
  return chain.last.endingTag === 'ETM' && head !== '수' && THERE.test(second ?? '있다')
}
