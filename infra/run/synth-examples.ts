import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { names } from '../../packages/production/src/names.ts'
import { buildApp } from '../environments/production/build-app.ts'
import { EXAMPLES, readProduction } from '../environments/production/read-production.ts'

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

export type Resource = {
  /** Last part of the stack's name, such as `network`. */
  stack: string
  id: string
  type: string
  properties: Json
  /** Beside the properties: DependsOn, DeletionPolicy, UpdateReplacePolicy. */
  policies: Readonly<Record<string, Json>>
}

export type Synthesised = {
  resources: readonly Resource[]
  /** Parameters of the templates, which CloudFormation reads while it deploys. */
  parameters: readonly Json[]
  /** Stacks that each stack needs, by the last parts of their names. */
  needs: Readonly<Record<string, readonly string[]>>
  /** Stacks that nobody can delete by mistake. */
  kept: readonly string[]
  /** What would have to be looked up in an account. */
  missing: number
  /** All templates as one text. */
  text: string
}

type Template = {
  Resources?: Record<string, { Type: string; Properties?: Json } & Record<string, Json>>
  Parameters?: Record<string, Json>
}

const done = new Map<string, Synthesised>()

/** Builds and checks everything with the examples, changed so, in this process. */
export function synthExamples(change: Readonly<Record<string, string>> = {}): Synthesised {
  const key = JSON.stringify(change)
  const known = done.get(key)
  if (known) return known
  const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'truegul-infra-'))
  try {
    const synthesised = synth(outdir, change)
    done.set(key, synthesised)
    return synthesised
  } finally {
    fs.rmSync(outdir, { recursive: true, force: true })
  }
}

function synth(outdir: string, change: Readonly<Record<string, string>>): Synthesised {
  const assembly = buildApp(readProduction({ ...EXAMPLES, ...change }), { outdir }).app.synth()
  const stacks = assembly.stacks.map((stack) => {
    const template: Template = JSON.parse(fs.readFileSync(stack.templateFullPath, 'utf8'))
    return { name: shortName(stack.stackName), template, needs: stack.dependencies.map(({ id }) => id) }
  })
  return {
    resources: stacks.flatMap(({ name, template }) =>
      Object.entries(template.Resources ?? {}).map(([id, { Type, Properties = {}, ...policies }]) => ({
        stack: name,
        id,
        type: Type,
        properties: Properties,
        policies,
      })),
    ),
    parameters: stacks.flatMap(({ template }) => Object.values(template.Parameters ?? {})),
    needs: Object.fromEntries(
      stacks.map(({ name, needs }) => [
        name,
        needs
          .filter((id) => !id.endsWith('.assets'))
          .map(shortName)
          .sort(),
      ]),
    ),
    kept: assembly.stacks.filter((stack) => stack.terminationProtection).map((stack) => shortName(stack.stackName)),
    missing: assembly.manifest.missing?.length ?? 0,
    text: JSON.stringify(stacks.map(({ template }) => template)),
  }
}

const shortName = (stack: string) => stack.replace(`${names.cluster}-`, '')
