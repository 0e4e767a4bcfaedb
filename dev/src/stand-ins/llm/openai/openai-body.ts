import { z } from 'zod'
import { schemaFault } from '../replies/schema-fault.ts'
import type { Fault } from '../vendor.ts'

/** Text of a message: a string, or parts with text in them. */
export const OpenaiContent = z.union([z.string(), z.array(z.looseObject({ text: z.string().optional() }))])

export function textOf(content: z.infer<typeof OpenaiContent>): string {
  return typeof content === 'string' ? content : content.map(({ text }) => text ?? '').join('\n----------\n')
}

/** As OpenAI says it: `missing_required_parameter` or `invalid_type`, and which parameter it was. */
export function firstFault({ issues }: z.ZodError): Fault {
  const [issue] = issues
  const param = issue?.path.join('.') ?? ''
  const isMissing = issue?.code === 'invalid_type' && issue.message.endsWith('received undefined')
  return isMissing
    ? { status: 400, code: 'missing_required_parameter', param, message: `Missing required parameter: '${param}'.` }
    : { status: 400, code: 'invalid_type', param, message: `Invalid type for '${param}': ${issue?.message}.` }
}

/** As recorded in vercel/ai, packages/openai/src/responses/__fixtures__/issue-6454-nested-definitions-error.json. */
export function schemaFaultAt(param: string, schema: unknown): Fault | null {
  const fault = schemaFault(schema, { allRequired: true })
  if (fault === null) return null
  return { status: 400, code: 'invalid_json_schema', param, message: `Invalid schema for response_format: ${fault}` }
}
