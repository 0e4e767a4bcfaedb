/** A list, newest first: as far as it was loaded, and where the next page begins (null at the end). */
export type Page<Item> = { items: Item[]; nextCursor: string | null }

/**
 * The first page, asked for anew, upon what was loaded before: what lies behind it stays, so that a long list needs one request,
 * not all of them. Where the two do not meet, because much came meanwhile, the list begins anew. One that moved up stands once.
 */
export function takeIn<Item extends { id: string }, Whole extends Page<Item>>(
  loaded: Whole | undefined,
  fresh: Whole & Page<Item>,
): Whole {
  const last = fresh.items.at(-1)
  if (!loaded || !last || fresh.nextCursor === null) return fresh
  const meets = loaded.items.findIndex(({ id }) => id === last.id)
  if (meets === -1) return fresh
  const above = new Set(fresh.items.map(({ id }) => id))
  const behind = loaded.items.slice(meets + 1).filter(({ id }) => !above.has(id))
  return { ...fresh, items: [...fresh.items, ...behind], nextCursor: loaded.nextCursor }
}

/** Without one that was deleted. */
export const without = <Item extends { id: string }, Whole extends Page<Item>>(
  list: Whole & Page<Item>,
  id: string,
): Whole => ({
  ...list,
  items: list.items.filter((item) => item.id !== id),
})
