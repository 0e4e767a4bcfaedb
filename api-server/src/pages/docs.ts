import { type Operation, PROBLEMS, pathParameters } from '@truegul/contract'
import { OPERATIONS } from '@truegul/contract/operations'
import { z } from 'zod'
import { escapeHtml, layout } from './layout.ts'

const CALLERS = {
  anyone: 'anyone',
  learner: 'a signed-in learner (bearer token or cookie)',
  'ml-server': 'the ML server (X-Callback-Secret), on the internal port only',
  operator: 'an operator whose session has shown the second factor',
  'operator-at-door': 'an operator, also before the second factor',
} as const

/** The API for people, written from the contract itself. */
export function docsPage(): string {
  const problems = Object.entries(PROBLEMS).map(([code, [status, title]]) =>
    row(`${status} ${code}`, escapeHtml(title)),
  )
  const body = `<p><a href="/">TrueGul</a></p>
<h1>API</h1>
<p>JSON over HTTP, names in camelCase, times in UTC. Unknown fields are refused. Programs read
<a href="/openapi.json">the OpenAPI document</a>, which has every schema in full.</p>
<h2>Operations</h2>
${OPERATIONS.map(describe).join('\n')}
<h2>Problems</h2>
<p>Every error is <code>application/problem+json</code> (RFC 9457) with a stable <code>code</code>; act on the code, show
the <code>detail</code>. Any operation may also answer <code>invalid-input</code>, <code>internal-error</code> or
<code>service-away</code>.</p>
<article><dl>${problems.join('')}</dl></article>`
  return layout({ title: 'TrueGul API', lang: 'en', body })
}

function describe(operation: Operation): string {
  const { name, summary, method, path, caller, success, problems } = operation
  return `<article id="${escapeHtml(name)}">
<h3><code>${method} ${escapeHtml(path)}</code></h3>
<p>${escapeHtml(summary)}</p>
<dl>${row('who', CALLERS[caller])}${row('takes', fields(operation))}${row('answers', success.join(', '))}${
    problems.length > 0 ? row('problems', problems.join(', ')) : ''
  }</dl>
</article>`
}

const row = (term: string, description: string) => `<dt>${term}</dt><dd>${description}</dd>`

/** Names of the input, optional ones with a question mark, those in the path set apart. */
function fields({ input, path }: Operation): string {
  const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })
  const inPath = new Set(pathParameters(path))
  const required = new Set(schema.required ?? [])
  const names = Object.keys(schema.properties ?? {}).map(
    (key) => `<code>${escapeHtml(key)}${required.has(key) ? '' : '?'}</code>${inPath.has(key) ? ' (path)' : ''}`,
  )
  return names.length > 0 ? names.join(', ') : schema.oneOf || schema.anyOf ? 'see OpenAPI' : 'nothing'
}
