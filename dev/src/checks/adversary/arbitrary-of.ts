import fc from 'fast-check'
import { z } from 'zod'

type Schema = z.core.JSONSchema._JSONSchema

/** Inputs of an operation as its JSON schema has them. What zod checks beyond the schema (marks in a text, sums) they may still break. */
export function inputsOf(input: z.ZodType): fc.Arbitrary<Record<string, unknown>> {
  const arbitrary = arbitraryOf(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }))
  return arbitrary.map((value) => z.record(z.string(), z.unknown()).parse(value))
}

function arbitraryOf(schema: Schema): fc.Arbitrary<unknown> {
  if (typeof schema === 'boolean') return fc.jsonValue()
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map(arbitraryOf))
  switch (schema.type) {
    case 'object':
      return objectOf(schema)
    case 'array':
      return arrayOf(schema)
    case 'string':
      return stringOf(schema)
    case 'integer':
      return integerOf(schema)
    case 'number':
      return fc.double({ noNaN: true, min: schema.minimum ?? -1e300, max: schema.maximum ?? 1e300 })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return fc.jsonValue()
  }
}

type OfObjects = Exclude<Schema, boolean>

function objectOf({ properties = {}, required = [] }: OfObjects): fc.Arbitrary<object> {
  const values = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, arbitraryOf(value)]))
  return fc.record(values, { requiredKeys: required })
}

function arrayOf({ items, prefixItems, minItems = 0, maxItems = 5 }: OfObjects): fc.Arbitrary<unknown[]> {
  if (prefixItems) return fc.tuple(...prefixItems.map(arbitraryOf))
  const one = items === undefined || Array.isArray(items) ? fc.jsonValue() : arbitraryOf(items)
  return fc.array(one, { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, 5)) })
}

function stringOf({ format, pattern, minLength = 0, maxLength = 200 }: OfObjects): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.uuid()
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern), { size: 'small' })
  const length = { minLength, maxLength: Math.max(minLength, Math.min(maxLength, 200)) }
  return fc.oneof(
    fc.string(length),
    fc.string({ ...length, unit: 'binary-ascii' }),
    fc.string({ ...length, unit: fullWidth }),
  )
}

const fullWidth = fc.constantFrom('가', 'é', 'ㅋ', 'Ａ', 'ß')

function integerOf({ minimum = -(2 ** 31), maximum = 2 ** 31 }: OfObjects): fc.Arbitrary<number> {
  const edges = [minimum, maximum, Math.min(maximum, Math.max(minimum, 0))]
  return fc.oneof(
    fc.constantFrom(...edges),
    fc.maxSafeInteger().map((number) => Math.min(maximum, Math.max(minimum, number))),
  )
}
