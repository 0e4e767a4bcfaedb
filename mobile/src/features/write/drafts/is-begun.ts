import type { Draft } from './draft'

/** Opened and never written in: the device does not have it yet, so nobody removed it, and it is nothing to go on with. */
export const isBegun = ({ changedAt, exam }: Draft): boolean => changedAt === 0 && exam === null
