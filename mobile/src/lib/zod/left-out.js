// Stands in the app for the parts of zod that it never calls: a compiler that makes code out of text, which the content security
// policy forbids, and JSON Schema, which the server alone writes. Together they are 20 KB of the first load.

const never = () => {
  throw new Error('This part of zod is not in the app (metro.config.js).')
}

export const INVALID = Symbol.for('zod.compile.invalid')
export class ZodCompileAsyncError extends Error {}
export class ZodCompileUnsupportedError extends Error {}
export class JSONSchemaGenerator {}
export const compile = never
export const withParser = never
export const toJSONSchema = never
export const fromJSONSchema = never
/** Called for each schema as it is made; what they give, never. */
export const createToJSONSchemaMethod = () => never
export const createStandardJSONSchemaMethod = () => never
