import { once } from 'node:events'
import http from 'node:http'
import { text } from 'node:stream/consumers'
import { ecs } from './ecs/ecs.ts'
import { caches } from './services/caches.ts'
import { certificates } from './services/certificates.ts'
import { databases } from './services/databases.ts'
import { identity } from './services/identity.ts'
import { images } from './services/images.ts'
import { loadBalancers } from './services/load-balancers.ts'
import { logs } from './services/logs.ts'
import { metrics } from './services/metrics.ts'
import { money } from './services/money.ts'
import { parameters } from './services/parameters.ts'
import { scaling } from './services/scaling.ts'
import { schedules } from './services/schedules.ts'
import { secrets } from './services/secrets.ts'
import { topics } from './services/topics.ts'
import type { Actions } from './wire/action.ts'
import { AwsError, need } from './wire/aws-error.ts'
import { faults } from './wire/faults.ts'
import { readCall, type WireCall } from './wire/read-call.ts'
import { writeAnswer, writeError } from './wire/write-answer.ts'

export type AwsDouble = Awaited<ReturnType<typeof startAwsDouble>>
export type AwsCall = { service: string; action: string; input: Record<string, unknown> }

const READS = /^(Describe|List|Get|Filter|BatchGet|Lookup)/

/** AWS with one account on 127.0.0.1, for clients whose AWS_ENDPOINT_URL leads here: it has state, faults, and a record of calls. */
export async function startAwsDouble() {
  const world = makeWorld()
  const calls: AwsCall[] = []
  const wrong = faults()
  const hooks = new Map<string, () => void>()

  const answer = (call: WireCall): object | null => {
    const { service, action, input } = call
    calls.push({ service, action, input })
    hooks.get(action)?.()
    if (wrong.strike(action)) return null
    const actions = world.actions[service]
    return need(actions?.[action], 'UnknownOperationException', `the double knows no ${service}:${action}`)(input)
  }
  const server = http.createServer((request, response) => {
    serve(request, response, answer).catch((error: unknown) => {
      console.error(error)
      response.destroy()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const close = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return {
    ...world.state,
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    /** Every call so far, in order. */
    calls,
    /** Names of the calls so far that change something. */
    writes: () => calls.map(({ action }) => action).filter((action) => !READS.test(action)),
    fail: wrong.fail,
    hangUp: wrong.hangUp,
    forgetFaults: wrong.forgetFaults,
    /** Does something just before each call of an action. */
    before: (action: string, what: () => void) => void hooks.set(action, what),
    close,
    [Symbol.asyncDispose]: close,
  }
}

async function serve(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  answer: (call: WireCall) => object | null,
): Promise<void> {
  const call = readCall(request, await text(request))
  try {
    const output = answer(call)
    if (output === null) request.socket.destroy()
    else writeAnswer(response, call, output)
  } catch (error) {
    const refusal = error instanceof AwsError ? error : new AwsError('InternalFailure', String(error), 500)
    writeError(response, call.protocol, refusal)
  }
}

function makeWorld() {
  const logGroups = logs()
  const cluster = ecs(logGroups)
  const state = {
    ecs: cluster,
    scaling: scaling(cluster.services),
    databases: databases(),
    caches: caches(),
    secrets: secrets(),
    parameters: parameters(),
    images: images(),
    logs: logGroups,
    metrics: metrics(),
    topics: topics(),
    identity: identity(),
    money: money(),
    loadBalancers: loadBalancers(),
    schedules: schedules(),
    certificates: certificates(),
  }
  /** By the name with which calls are signed. */
  const actions: Record<string, Actions> = {
    ecs: state.ecs.actions,
    'application-autoscaling': state.scaling.actions,
    rds: state.databases.actions,
    elasticache: state.caches.actions,
    secretsmanager: state.secrets.actions,
    ssm: state.parameters.actions,
    ecr: state.images.actions,
    logs: state.logs.actions,
    monitoring: state.metrics.actions,
    sns: state.topics.actions,
    sts: state.identity.actions,
    budgets: state.money.budgetActions,
    ce: state.money.costActions,
    elasticloadbalancing: state.loadBalancers.actions,
    scheduler: state.schedules.actions,
    acm: state.certificates.actions,
  }
  return { state, actions }
}
