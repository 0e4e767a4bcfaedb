/** A statement under a name, so that a server may prepare it. */
export type Statement = { name: string; text: string }

/** Runs a statement in the transaction of one action, whoever holds the connection. */
export type Query = <Row extends object>(statement: Statement, values: readonly unknown[]) => Promise<Row[]>

/** Who acts: a signed-in operator, or whoever runs `truegul` on a machine that has the database's address. */
export type Actor = { operatorId: string; requestId: string } | { machineUser: string }

/** Why nothing was done. */
export type Refusal = 'not-found' | 'is-operator' | 'task-finished'

/** The sentence for each, for the console and for the command line alike. */
export const REFUSALS: Record<Refusal, string> = {
  'not-found': 'There is no such account or essay.',
  'is-operator':
    'This is an operator’s account; take the role from it first, on the machine: truegul operators remove.',
  'task-finished': 'This essay has its end already, so there is nothing to change about its task.',
}
