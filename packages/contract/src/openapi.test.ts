import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { openApiDocument } from './openapi.ts'
import { OPERATIONS } from './operations.ts'

type Schema = { format?: string; type?: string; enum?: string[]; maxLength?: number }
type Described = {
  operationId: string
  parameters: { name: string; in: string; schema: Schema }[]
  responses: object
}

const described = () =>
  Object.values(openApiDocument()['paths'] as Record<string, Record<string, Described>>).flatMap((methods) =>
    Object.values(methods),
  )

test('every operation is described once', () => {
  const names = described().map((operation) => operation.operationId)
  expect(names.sort()).toEqual(OPERATIONS.map((operation) => operation.name).sort())
  expect(new Set(names).size).toBe(names.length)
})

test('path parameters, query and problems are told apart', () => {
  const list = described().find((operation) => operation.operationId === 'listSubmissions')!
  expect(list.parameters.map(({ name, in: where }) => `${where} ${name}`)).toEqual([
    'query status',
    'query cursor',
    'query limit',
  ])
  const submit = described().find((operation) => operation.operationId === 'submitEssay')!
  expect(Object.keys(submit.responses)).toEqual([
    '200',
    '201',
    '400',
    '401',
    '403',
    '404',
    '409',
    '413',
    '415',
    '422',
    '429',
    '500',
    '503',
  ])
})

type Methods = Record<string, { parameters: object; responses: object }>

test('who generates a client from it gets open lists of words in answers, and closed ones in what is sent', () => {
  const { components, paths } = openApiDocument() as { components: object; paths: Record<string, Methods> }
  expect(JSON.stringify(components)).not.toContain('"enum"')
  const { parameters, responses } = paths['/api/v1/submissions/{id}']!['get']!
  expect(JSON.stringify(responses)).not.toContain('"enum"')
  expect(JSON.stringify(parameters)).toContain('"enum":["pending",')
  expect(JSON.stringify(paths['/internal/v1/results'])).toContain('"enum":["local","claude","openai"]')
})

test('what stands in a path is bounded, because the server’s router takes 256 characters', () => {
  const inPath = described().flatMap(({ parameters }) => parameters.filter(({ in: where }) => where === 'path'))
  const isBounded = ({ format, type, enum: words, maxLength = 1_000 }: Schema) =>
    format === 'uuid' || type === 'integer' || words !== undefined || maxLength <= 256
  expect(inPath.filter(({ schema }) => !isBounded(schema))).toEqual([])
})

test('the checked-in document is current', async () => {
  const file = new URL('../../../docs/openapi/openapi.json', import.meta.url)
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(openApiDocument())
})
