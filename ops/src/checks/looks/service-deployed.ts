import { names, type Service } from '@truegul/production/names'
import { isRefusal } from '../../aws/aws-failure.ts'
import { done, type Look, lookAtAws, notDone } from '../check.ts'

const SHORT: Record<Service, string> = { 'api-server': 'api', 'ml-server': 'ml' }

/** A service runs the tasks that are wanted, all of its latest deployment. */
const serviceDeployed = (server: Service): Look =>
  lookAtAws(async (aws, { tag }) => {
    const deploy = `truegul deploy ${SHORT[server]} --tag ${tag ?? 'TAG'}`
    const ecs = await aws.ecs()
    try {
      const { services } = await ecs.describeServices({ cluster: names.cluster, services: [names.service[server]] })
      const service = services?.find(({ status }) => status === 'ACTIVE')
      if (service === undefined) return notDone(`there is no service ${server}`, 'npm run infra -- deploy --all')
      const { desiredCount = 0, runningCount = 0, deployments = [], taskDefinition } = service
      if (desiredCount === 0) return notDone(`${server} is paused`, 'truegul resume')
      const latest = deployments.find(({ status }) => status === 'PRIMARY')
      if (latest?.rolloutState !== 'COMPLETED')
        return notDone(`${server}: ${latest?.rolloutState}, ${latest?.rolloutStateReason}`, deploy)
      if (runningCount < desiredCount)
        return notDone(`${runningCount} of ${desiredCount} tasks of ${server} run`, 'truegul status')
      const definition = await ecs.describeTaskDefinition({ taskDefinition: taskDefinition ?? '' })
      const image = definition.taskDefinition?.containerDefinitions?.find(({ name }) => name === server)?.image ?? ''
      const running = image.slice(image.lastIndexOf(':') + 1)
      if (tag !== null && running !== tag) return notDone(`${server} runs ${running}, not ${tag}`, deploy)
      return done(`${runningCount} task(s) of ${running}`)
    } catch (error) {
      if (isRefusal(error, 'ClusterNotFoundException'))
        return notDone(`there is no cluster ${names.cluster}`, 'npm run infra -- deploy --all')
      throw error
    }
  })

export const apiDeployed = serviceDeployed('api-server')
export const mlDeployed = serviceDeployed('ml-server')
