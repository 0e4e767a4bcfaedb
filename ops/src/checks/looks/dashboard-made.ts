import { names } from '@truegul/production/names'
import { isRefusal } from '../../aws/aws-failure.ts'
import { done, lookAtAws, notDone } from '../check.ts'

/** The dashboard is there; whether somebody looks at it nobody can tell. */
export const dashboardMade = lookAtAws(async (aws) => {
  try {
    await (await aws.cloudWatch()).getDashboard({ DashboardName: names.dashboard })
    return done(`the dashboard ${names.dashboard} is there`)
  } catch (error) {
    if (!isRefusal(error, 'ResourceNotFound', 'DashboardNotFoundError')) throw error
    return notDone(`there is no dashboard ${names.dashboard}`, 'npm run infra -- deploy --all')
  }
})
