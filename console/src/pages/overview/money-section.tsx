import { to } from '../../lib/address/to.ts'
import { todayInSeoul } from '../../lib/words/format.ts'
import { toCents } from '../../lib/words/to-cents.ts'
import { useWords } from '../../lib/words/use-words.ts'
import { Section } from '../../ui/page.tsx'
import { Facts } from '../../ui/values/facts.tsx'
import { Usd } from '../../ui/values/usd.tsx'
import type { Overview } from './overview.ts'
import { words } from './words.ts'

export function MoneySection({ money }: { money: Overview['money'] }) {
  const t = useWords(words)
  const { budgets, stop } = money
  return (
    <Section title={t.money} hint={t.stopHint(toCents(stop.countedUsd), toCents(stop.budgetUsd))}>
      <Facts
        facts={[
          { name: t.today, value: <Usd exact={money.todayUsd} />, to: to('/calls', { day: todayInSeoul() }) },
          {
            name: t.month,
            value: <Usd exact={money.monthUsd} />,
            to: '/money',
            hint: t.ofBudget(toCents(budgets.llmUsd)),
          },
          {
            name: t.forecast,
            value: <Usd exact={money.forecastUsd} />,
            to: '/money',
            hint: t.ofBudget(toCents(budgets.llmUsd)),
            isFault: Number(money.forecastUsd) > Number(budgets.llmUsd),
          },
          {
            name: t.aws,
            value: <Usd exact={money.awsUsd} />,
            to: '/report',
            hint: t.ofBudget(toCents(budgets.awsUsd)),
          },
          { name: t.total, value: toCents(budgets.totalUsd), to: '/report' },
        ]}
      />
    </Section>
  )
}
