import type http from 'node:http'
import { z } from 'zod'
import { readQuery } from './read-query.ts'

export type WireCall = { service: string; action: string; input: Record<string, unknown>; protocol: 'json' | 'query' }

const Body = z.record(z.string(), z.unknown())

/** Which action of which service a request asks for: the signature names the service, so one address serves all. */
export function readCall(request: http.IncomingMessage, text: string): WireCall {
  const service = /Credential=[^/]+\/\d+\/[^/]+\/([^/]+)/.exec(request.headers.authorization ?? '')?.[1] ?? 'unsigned'
  const target = request.headers['x-amz-target']
  if (typeof target === 'string') {
    return {
      service,
      action: target.split('.').pop() ?? '',
      input: Body.parse(JSON.parse(text || '{}')),
      protocol: 'json',
    }
  }
  if (service === 'scheduler') return readScheduler(request, text)
  const query = new URLSearchParams(text)
  return { service, action: query.get('Action') ?? '', input: readQuery(query), protocol: 'query' }
}

/** The one service here that speaks REST. */
function readScheduler({ method = '', url = '' }: http.IncomingMessage, text: string): WireCall {
  const name = /^\/schedules\/([^/?]+)/.exec(url)?.[1] ?? ''
  const verb = { GET: 'Get', PUT: 'Update', POST: 'Create', DELETE: 'Delete' }[method] ?? method
  const input = { ...Body.parse(JSON.parse(text || '{}')), Name: decodeURIComponent(name) }
  return { service: 'scheduler', action: `${verb}Schedule`, input, protocol: 'json' }
}
