type Tree = { [key: string]: string | Tree }
type Value = string | Value[] | { [key: string]: Value }

/** The query protocol's names back into objects and lists: `Tags.member.1.Key=a` is `{ Tags: [{ Key: 'a' }] }`. */
export function readQuery(query: URLSearchParams): Record<string, Value> {
  const tree: Tree = {}
  for (const [name, value] of query) put(tree, name.split('.'), value)
  return Object.fromEntries(Object.entries(tree).map(([key, branch]) => [key, values(branch)]))
}

function put(tree: Tree, [first = '', ...rest]: string[], value: string): void {
  if (rest.length === 0) {
    tree[first] = value
    return
  }
  const branch = tree[first]
  const below: Tree = typeof branch === 'object' ? branch : {}
  tree[first] = below
  put(below, rest, value)
}

function values(branch: string | Tree): Value {
  if (typeof branch === 'string') return branch
  const [only, ...more] = Object.values(branch)
  if (typeof only === 'object' && more.length === 0 && Object.keys(only).every((key) => /^\d+$/.test(key))) {
    return Object.values(only).map(values)
  }
  return Object.fromEntries(Object.entries(branch).map(([key, below]) => [key, values(below)]))
}
