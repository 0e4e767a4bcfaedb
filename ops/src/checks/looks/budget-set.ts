import { names } from '@truegul/production/names'
import { sizes } from '@truegul/production/sizes'
import { isRefusal } from '../../aws/aws-failure.ts'
import { done, lookAtAws, notDone } from '../check.ts'

/** The budget exists with the plan's limit, and tells somebody. It sees AWS's money only. */
export const budgetSet = lookAtAws(async (aws, { account }) => {
  const budgets = await aws.budgets()
  const one = { AccountId: account ?? '', BudgetName: names.budget }
  try {
    const { Budget } = await budgets.describeBudget(one)
    const limit = Number(Budget?.BudgetLimit?.Amount)
    if (limit !== sizes.budget.total)
      return notDone(
        `${names.budget} is of $${limit}, planned are $${sizes.budget.total}`,
        'npm run infra -- deploy --all',
      )
    const { Notifications = [] } = await budgets.describeNotificationsForBudget(one)
    if (Notifications.length === 0) return notDone(`${names.budget} tells nobody`, 'npm run infra -- deploy --all')
    const at = Notifications.map(
      ({ NotificationType, Threshold }) => `${Threshold}% ${NotificationType?.toLowerCase()}`,
    )
    return done(`$${limit} a month, told at ${at.join(', ')}`)
  } catch (error) {
    if (!isRefusal(error, 'NotFoundException')) throw error
    return notDone(`there is no budget ${names.budget}`, 'npm run infra -- deploy --all')
  }
})
