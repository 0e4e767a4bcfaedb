import type http from 'node:http'
import type { AwsError } from './aws-error.ts'
import type { WireCall } from './read-call.ts'

const JSON_TYPE = 'application/x-amz-json-1.1'

/** In the query protocol a list is `<Key><Item>…</Item></Key>`; what is not named here is `<member>`. */
const ITEMS: Record<string, string> = {
  DBInstances: 'DBInstance',
  DBSnapshots: 'DBSnapshot',
  ReplicationGroups: 'ReplicationGroup',
  NodeGroups: 'NodeGroup',
  TagList: 'Tag',
}

/** What an action answered, in the protocol in which it was asked. */
export function writeAnswer(response: http.ServerResponse, { protocol, action }: WireCall, output: object): void {
  if (protocol === 'json') {
    response.writeHead(200, { 'content-type': JSON_TYPE }).end(JSON.stringify(output, secondsForDates))
    return
  }
  const result = `<${action}Result>${xml(output)}</${action}Result><ResponseMetadata><RequestId>1</RequestId></ResponseMetadata>`
  response.writeHead(200, { 'content-type': 'text/xml' }).end(`<${action}Response>${result}</${action}Response>`)
}

/** A refusal, in the protocol in which it was asked. */
export function writeError(response: http.ServerResponse, protocol: WireCall['protocol'], error: AwsError): void {
  const { code, message, status } = error
  if (protocol === 'json') {
    const headers = { 'content-type': JSON_TYPE, 'x-amzn-errortype': code }
    response.writeHead(status, headers).end(JSON.stringify({ __type: code, message }))
    return
  }
  const text = `<Type>Sender</Type><Code>${code}</Code><Message>${escapeXml(message)}</Message>`
  const body = `<ErrorResponse><Error>${text}</Error><RequestId>1</RequestId></ErrorResponse>`
  response.writeHead(status, { 'content-type': 'text/xml' }).end(body)
}

function secondsForDates(this: Record<string, unknown>, key: string, value: unknown): unknown {
  const before = this[key]
  return before instanceof Date ? before.getTime() / 1000 : value
}

function xml(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString()
  if (typeof value !== 'object') return escapeXml(String(value))
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .map(([key, inner]) => `<${key}>${Array.isArray(inner) ? items(key, inner) : xml(inner)}</${key}>`)
    .join('')
}

function items(key: string, list: unknown[]): string {
  const item = ITEMS[key] ?? 'member'
  return list.map((inner) => `<${item}>${xml(inner)}</${item}>`).join('')
}

const escapeXml = (text: string) => text.replace(/[<&>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
