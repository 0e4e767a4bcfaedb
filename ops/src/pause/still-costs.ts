import { estimateCosts } from '../costs/estimate/estimate-costs.ts'

/** What a paused production costs in a month, dearest first, in US dollars. */
export function stillCosts(): { sum: number; lines: { resource: string; usd: number }[] } {
  const { planned, forgotten, sum } = estimateCosts()
  const lines = [...planned, ...forgotten].map(({ resource, paused }) => ({ resource, usd: paused }))
  return { sum: sum.paused, lines: lines.filter(({ usd }) => usd > 0).sort((a, b) => b.usd - a.usd) }
}
