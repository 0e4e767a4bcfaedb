type Json = Readonly<Record<string, unknown>>

/**
 * The first thing in a JSON schema that a vendor would not accept, as a sentence, or null.
 *
 * Both want `additionalProperties: false` on every object. Anthropic knows no bounds of numbers and strings (https://platform.
 * claude.com/docs/en/build-with-claude/structured-outputs, "JSON Schema limitations"); OpenAI wants every property required
 * (https://developers.openai.com/api/docs/guides/structured-outputs, "Supported schemas").
 */
export function schemaFault(schema: unknown, rules: { noBounds?: boolean; allRequired?: boolean }): string | null {
  for (const [path, node] of nodesOf(schema, 'schema')) {
    const properties = node['properties']
    if (node['type'] === 'object' && node['additionalProperties'] !== false) {
      return `${path}: 'additionalProperties' is required to be supplied and to be false.`
    }
    const bound = rules.noBounds ? BOUNDS.find((name) => typeof node[name] === 'number') : undefined
    if (bound) return `${path}: For '${String(node['type'])}' type, property '${bound}' is not supported.`
    if (!rules.allRequired || !isJson(properties)) continue
    const required: readonly unknown[] = Array.isArray(node['required']) ? node['required'] : []
    const missing = Object.keys(properties).find((name) => !required.includes(name))
    if (missing) return `${path}: 'required' is required to include every key in properties. Missing '${missing}'.`
  }
  return null
}

const BOUNDS = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'minLength', 'maxLength']

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

function* nodesOf(value: unknown, path: string): Generator<[path: string, node: Json]> {
  if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) yield* nodesOf(each, `${path}.${index}`)
  } else if (isJson(value)) {
    yield [path, value]
    for (const [key, each] of Object.entries(value)) yield* nodesOf(each, `${path}.${key}`)
  }
}
