import { z } from 'zod'
import { OPERATIONS } from './operations.ts'
import { type Caller, isEmpty, type Operation, pathParameters } from './wire/operation.ts'
import { PROBLEMS, PROBLEMS_OF_CALLERS, ProblemBody, type ProblemCode } from './wire/problems.ts'

type Json = Record<string, unknown>

/** Problems that any operation may answer with, whatever it does. */
const ANYWHERE = ['invalid-input', 'internal-error', 'service-away'] as const satisfies readonly ProblemCode[]
const WITH_BODY = ['invalid-json', 'body-too-large', 'unsupported-media-type'] as const satisfies readonly ProblemCode[]

/** The security scheme by which a caller shows who they are. */
const SCHEMES: Record<Caller, string | null> = {
  anyone: null,
  learner: 'learner',
  'ml-server': 'mlServer',
  operator: 'learner',
  'operator-at-door': 'learner',
}

/** The OpenAPI 3.1 document of the whole API, derived from the operations: nothing in it is written by hand. */
export function openApiDocument(): Json {
  const paths: Record<string, Json> = {}
  for (const operation of OPERATIONS) {
    const path = operation.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: describe(operation) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'TrueGul',
      version: '1',
      description: 'TOPIK II writing practice. Errors are RFC 9457 problems with a stable `code`.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    paths,
    components: {
      schemas: { Problem: schema(ProblemBody, 'output') },
      securitySchemes: {
        learner: {
          type: 'http',
          scheme: 'bearer',
          description: 'An access token; browsers use httpOnly cookies instead.',
        },
        mlServer: { type: 'apiKey', in: 'header', name: 'X-Callback-Secret' },
      },
    },
  }
}

function describe(operation: Operation): Json {
  const { name, summary, caller, path, method } = operation
  const input = schema(operation.input, 'input') as { properties?: Record<string, Json>; required?: string[] }
  const scheme = SCHEMES[caller]
  const inPath = pathParameters(path)
  const rest = Object.keys(input.properties ?? {}).filter((key) => !inPath.includes(key))
  const hasBody = method !== 'GET' && method !== 'DELETE' && (rest.length > 0 || inPath.length === 0)
  const required = new Set(input.required ?? [])
  const parameter = (key: string, where: 'path' | 'query') => ({
    name: key,
    in: where,
    required: required.has(key),
    schema: input.properties?.[key] ?? {},
  })
  return {
    operationId: name,
    summary,
    ...(scheme === null ? {} : { security: [{ [scheme]: [] }] }),
    parameters: [
      ...inPath.map((key) => parameter(key, 'path')),
      ...(hasBody ? [] : rest.map((key) => parameter(key, 'query'))),
      ...(operation.success.includes(304) ? [IF_NONE_MATCH] : []),
    ],
    ...(hasBody ? { requestBody: { required: true, ...jsonContent(withoutKeys(input, inPath)) } } : {}),
    responses: responses(operation, hasBody),
  }
}

const IF_NONE_MATCH = { name: 'If-None-Match', in: 'header', required: false, schema: { type: 'string' } }

function responses({ success, output, media, problems, caller }: Operation, hasBody: boolean): Json {
  const answers: Json = {}
  for (const status of success) {
    answers[status] = isEmpty(status)
      ? { description: status === 304 ? 'Not changed since the ETag in If-None-Match' : 'Done' }
      : { description: 'Done', ...(media ? { content: { [media]: {} } } : jsonContent(schema(output, 'output'))) }
  }
  const codes = new Set<ProblemCode>([...problems, ...ANYWHERE, ...(hasBody ? WITH_BODY : [])])
  for (const code of PROBLEMS_OF_CALLERS[caller]) codes.add(code)
  for (const status of [...new Set([...codes].map((code) => PROBLEMS[code][0]))].sort()) {
    const here = [...codes].filter((code) => PROBLEMS[code][0] === status)
    answers[status] = {
      description: here.map((code) => `\`${code}\`: ${PROBLEMS[code][1]}`).join('\n\n'),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    }
  }
  return answers
}

function withoutKeys(input: { properties?: Record<string, Json>; required?: string[] }, keys: string[]): Json {
  const properties = Object.fromEntries(Object.entries(input.properties ?? {}).filter(([key]) => !keys.includes(key)))
  const required = (input.required ?? []).filter((key) => !keys.includes(key))
  return keys.length === 0 ? input : { ...input, properties, ...(required.length > 0 ? { required } : {}) }
}

const jsonContent = (json: unknown) => ({ content: { 'application/json': { schema: json } } })

function schema(type: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema, ...json } = z.toJSONSchema(type, {
    io,
    target: 'draft-2020-12',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      // A format says it already; the pattern behind it is 300 characters of noise to a reader.
      if (jsonSchema.format !== undefined) delete jsonSchema.pattern
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
      // Wire changes only add, so an answer may hold more fields and other words than this document knows.
      if (io !== 'output') return
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
      if (jsonSchema.enum) {
        Object.assign(jsonSchema, { 'x-extensible-enum': jsonSchema.enum })
        delete jsonSchema.enum
      }
    },
  })
  return json
}
