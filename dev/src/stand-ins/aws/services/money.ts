import { z } from 'zod'
import { type Actions, action } from '../wire/action.ts'
import { need } from '../wire/aws-error.ts'

type Amount = { Amount: string; Unit: 'USD' }
export type Budget = {
  BudgetName: string
  BudgetType: 'COST'
  TimeUnit: 'MONTHLY'
  BudgetLimit: Amount
  CalculatedSpend: { ActualSpend: Amount; ForecastedSpend?: Amount }
}
type Notification = { NotificationType: 'ACTUAL' | 'FORECASTED'; ComparisonOperator: string; Threshold: number }
/** US dollars by AWS service, for one span of days. */
export type Spent = { start: string; end: string; byService: Record<string, number> }

/** AWS Budgets and Cost Explorer. */
export function money() {
  const budgets = new Map<string, Budget>()
  const notifications = new Map<string, Notification[]>()
  const spent: Spent[] = []
  const one = z.looseObject({ AccountId: z.string(), BudgetName: z.string() })
  const budgetActions: Actions = {
    DescribeBudgets: action(z.looseObject({ AccountId: z.string() }), () => ({ Budgets: [...budgets.values()] })),
    DescribeBudget: action(one, ({ BudgetName }) => ({ Budget: need(budgets.get(BudgetName), 'NotFoundException') })),
    DescribeNotificationsForBudget: action(one, ({ BudgetName }) => ({
      Notifications: notifications.get(BudgetName) ?? [],
    })),
  }
  const period = z.looseObject({
    TimePeriod: z.object({ Start: z.string(), End: z.string() }),
    Granularity: z.string(),
  })
  const costActions: Actions = {
    GetCostAndUsage: action(
      period.extend({ Metrics: z.array(z.string()).min(1), GroupBy: z.array(z.looseObject({})).optional() }),
      (input) => {
        const { Start, End } = input.TimePeriod
        const within = spent.filter(({ start, end }) => start >= Start && end <= End)
        return { ResultsByTime: within.map((one) => result(one, input.Metrics, input.GroupBy !== undefined)) }
      },
    ),
    GetCostForecast: action(period.extend({ Metric: z.string() }), ({ TimePeriod, Metric }) => ({
      Total: usd(spent.flatMap(({ byService }) => Object.values(byService)).reduce((sum, amount) => sum + amount, 0)),
      ForecastResultsByTime: [{ TimePeriod, MeanValue: '0', Metric }],
    })),
  }
  return { budgets, notifications, spent, budgetActions, costActions }
}

const usd = (amount: number): Amount => ({ Amount: String(amount), Unit: 'USD' })

function result({ start, end, byService }: Spent, metrics: string[], isGrouped: boolean) {
  const figures = (amount: number) => Object.fromEntries(metrics.map((metric) => [metric, usd(amount)]))
  const TimePeriod = { Start: start, End: end }
  if (!isGrouped) {
    return {
      TimePeriod,
      Total: figures(Object.values(byService).reduce((sum, amount) => sum + amount, 0)),
      Groups: [],
      Estimated: true,
    }
  }
  const Groups = Object.entries(byService).map(([name, amount]) => ({ Keys: [name], Metrics: figures(amount) }))
  return { TimePeriod, Total: {}, Groups, Estimated: true }
}
