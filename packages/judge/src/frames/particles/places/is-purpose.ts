import type { Slot } from '../../reading/slot.ts'

/** 도서관에 책을 빌리러 가다: where one goes to do it. */
export function isPurpose({ chain }: Slot): boolean {
  return /^(?:러|으러)$/.test(chain.last.ending ?? '') || chain.auxiliaries.some((one) => /^으?(?:러|려고)/.test(one))
}
