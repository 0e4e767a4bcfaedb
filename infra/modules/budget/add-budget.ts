import * as budgets from 'aws-cdk-lib/aws-budgets'
import type { Construct } from 'constructs'
import { names } from '../../../packages/production/src/names.ts'
import { sizes } from '../../../packages/production/src/sizes.ts'

/** What AWS may cost in a month. It sees no money that goes to vendors of LLMs; the alarm `llm-spend` watches that. */
export function addBudget(scope: Construct, { alertEmail }: { alertEmail: string }): void {
  const tell = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
    notification: { notificationType, comparisonOperator: 'GREATER_THAN', threshold, thresholdType: 'PERCENTAGE' },
    subscribers: [{ subscriptionType: 'EMAIL', address: alertEmail }],
  })
  new budgets.CfnBudget(scope, 'Budget', {
    budget: {
      budgetName: names.budget,
      budgetType: 'COST',
      timeUnit: 'MONTHLY',
      budgetLimit: { amount: sizes.budget.total, unit: 'USD' },
    },
    notificationsWithSubscribers: [tell('ACTUAL', 80), tell('FORECASTED', 100)],
  })
}
