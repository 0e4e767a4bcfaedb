/** The beginning of an id, which is enough to tell rows apart; the whole one is in the title and in the link. */
export function ShortId({ id }: { id: string }) {
  return <code title={id}>{id.slice(0, 8)}</code>
}
