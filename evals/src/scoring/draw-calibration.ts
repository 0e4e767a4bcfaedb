import { average } from '../statistics.ts'
import type { Judged } from './fit/cross-validate.ts'
import { totalOfBand } from './fit/fit-range.ts'

const SIZE = { width: 640, height: 420, left: 56, right: 16, top: 16, bottom: 48 }
const GROUPS = 6

/**
 * Calibration as an SVG: in six groups of totals (out of fold), the mean of the human bands, each put at its point on the 50
 * points, against the mean total. On the line the totals say what people say. Colours follow the reader's scheme.
 */
export function drawCalibration(judged: readonly Judged[]): string {
  const sorted = [...judged].sort((a, b) => a.total - b.total)
  const groups = Array.from({ length: GROUPS }, (_, group) => {
    const own = sorted.slice(
      Math.floor((group * sorted.length) / GROUPS),
      Math.floor(((group + 1) * sorted.length) / GROUPS),
    )
    const human = own.map(({ band }) => totalOfBand(band))
    return {
      total: average(own.map(({ total }) => total)),
      human: average(human),
      error: standardError(human),
      n: own.length,
    }
  })
  const grid = [0, 10, 20, 30, 40, 50].map(
    (value) =>
      `<path class="grid" d="M${x(value)} ${y(0)}V${y(50)}M${x(0)} ${y(value)}H${x(50)}"/>` +
      `<text x="${x(value)}" y="${SIZE.height - 28}" text-anchor="middle">${value}</text>` +
      `<text x="${SIZE.left - 8}" y="${y(value) + 4}" text-anchor="end">${value}</text>`,
  )
  const dots = groups.map(
    ({ total, human, error, n }) =>
      `<path class="bar" d="M${x(total)} ${y(human - 2 * error)}V${y(human + 2 * error)}"/>` +
      `<circle cx="${x(total)}" cy="${y(human)}" r="5"><title>${n} essays: total ${total.toFixed(1)}, people ${human.toFixed(1)}</title></circle>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" role="img" aria-label="Mean of the human bands against the mean total, in six groups of essays">
<style>
svg{background:#fff}text{font:13px sans-serif;fill:#333}.grid{stroke:#ddd}.line{stroke:#777;stroke-dasharray:5 4}.bar{stroke:#0b62b8;stroke-width:2}circle{fill:#0b62b8}
@media (prefers-color-scheme:dark){svg{background:#15181c}text{fill:#ddd}.grid{stroke:#333}.line{stroke:#999}.bar{stroke:#7ab8ff}circle{fill:#7ab8ff}}
</style>
${grid.join('\n')}
<path class="line" d="M${x(0)} ${y(0)}L${x(50)} ${y(50)}"/>
${dots.join('\n')}
<text x="${(SIZE.left + SIZE.width) / 2}" y="${SIZE.height - 8}" text-anchor="middle">total of the local judge, out of fold</text>
<text transform="translate(16 ${SIZE.height / 2}) rotate(-90)" text-anchor="middle">human band on the 50 points</text>
</svg>
`
}

function standardError(values: readonly number[]): number {
  const mean = average(values)
  return Math.sqrt(average(values.map((value) => (value - mean) ** 2)) / values.length)
}

function x(value: number): number {
  return round(SIZE.left + (value / 50) * (SIZE.width - SIZE.left - SIZE.right))
}

function y(value: number): number {
  return round(SIZE.height - SIZE.bottom - (value / 50) * (SIZE.height - SIZE.top - SIZE.bottom))
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
