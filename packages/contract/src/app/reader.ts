import { z } from 'zod'

/**
 * A word from a list of this contract that is not on it: a newer server says it. shown-as.ts has what to show instead. Only
 * reading makes one, so no server can send one by mistake.
 */
export type Unlisted = string & z.$brand<'unlisted'>

/** What an app reads of something that a server writes by this schema. */
export type Read<S extends z.ZodType> = z.output<ReaderOf<S>>

type ReaderOf<S extends z.core.SomeType> =
  S extends z.ZodEnum<infer Words>
    ? z.ZodType<Words[keyof Words] | Unlisted>
    : S extends z.ZodObject<infer Shape, infer Config>
      ? z.ZodObject<{ [Key in keyof Shape]: ReaderOf<Shape[Key]> }, Config>
      : S extends z.ZodArray<infer Element>
        ? z.ZodArray<ReaderOf<Element>>
        : S extends z.ZodNullable<infer Inner>
          ? z.ZodNullable<ReaderOf<Inner>>
          : S extends z.ZodOptional<infer Inner>
            ? z.ZodOptional<ReaderOf<Inner>>
            : S extends z.ZodDefault<infer Inner>
              ? z.ZodDefault<ReaderOf<Inner>>
              : S

const readers = new WeakMap<z.ZodType, z.ZodType>()

/**
 * The tolerant reader of what a schema writes strictly: lists of words take any word, objects take more fields and keep them,
 * lists any length, and nothing is checked against anything else. So an app reads what a newer server says.
 */
export function readerOf<S extends z.ZodType>(schema: S): z.ZodType<Read<S>> {
  const reader = readers.get(schema) ?? loosen(schema)
  readers.set(schema, reader)
  return reader as z.ZodType<Read<S>>
}

function loosen(schema: unknown): z.ZodType {
  if (schema instanceof z.ZodEnum) return z.string()
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries<z.ZodType>(schema.shape).map(([key, field]) => [key, loosen(field)])
    return z.looseObject(Object.fromEntries(fields))
  }
  if (schema instanceof z.ZodArray) return z.array(loosen(schema.element))
  if (schema instanceof z.ZodNullable) return loosen(schema.unwrap()).nullable()
  if (schema instanceof z.ZodOptional) return loosen(schema.unwrap()).optional()
  if (schema instanceof z.ZodDefault) return loosen(schema.unwrap()).default(schema.def.defaultValue)
  // Which of several shapes it is has to be known; only what is inside of each may grow.
  if (schema instanceof z.ZodDiscriminatedUnion) return z.union(schema.options.map(loosen))
  if (schema instanceof z.ZodType) return schema
  throw new TypeError('this is no schema')
}
