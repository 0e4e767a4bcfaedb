import { AxisBottom, AxisLeft } from '@visx/axis'
import { scaleBand, scaleLinear } from '@visx/scale'
import { Bar } from '@visx/shape'
import { Link } from '../../lib/address/link.tsx'
import { useWords } from '../../lib/words/use-words.ts'
import { Table } from '../lists/table.tsx'
import { words } from '../words.ts'
import { useWidth } from './use-width.ts'

type BarOf = {
  /** `2026-11-27`, under the bar. */
  id: string
  /** Under the bar, short; and in the table. */
  short: string
  name: string
  height: number
  /** The number as it is written. */
  value: string
  to?: string
  isPale?: boolean
}

type Props = {
  title: string
  /** Where a heading says it already. */
  isTitleUnseen?: boolean
  /** Heading of the first and the second column of the table. */
  of: readonly [string, string]
  bars: readonly BarOf[]
  /** A line across, such as what is needed. */
  line?: { height: number; name: string }
  axis: (height: number) => string
}

const HEIGHT = 200
const MARGIN = { top: 24, right: 8, bottom: 24, left: 48 }

/** Bars that lead to their rows, and the same numbers as a table. */
export function BarChart({ title, isTitleUnseen = false, of, bars, line, axis }: Props) {
  const t = useWords(words)
  const [frame, width] = useWidth<HTMLDivElement>()
  const inner = Math.max(0, width - MARGIN.left - MARGIN.right)
  const x = scaleBand({ domain: bars.map(({ id }) => id), range: [0, inner], padding: 0.25 })
  const highest = Math.max(line?.height ?? 0, ...bars.map(({ height }) => height), 0) || 1
  const y = scaleLinear({ domain: [0, highest], range: [HEIGHT - MARGIN.bottom, MARGIN.top], nice: true })
  // A label needs 36 px.
  const every = Math.max(1, Math.ceil((bars.length * 36) / Math.max(1, inner)))
  const shorts = new Map(bars.map(({ id, short }) => [id, short]))
  return (
    <figure className="chart">
      <figcaption className={isTitleUnseen ? 'unseen' : undefined}>{title}</figcaption>
      <div ref={frame} className="frame">
        {width > 0 && (
          <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
            <g transform={`translate(${MARGIN.left},0)`}>
              <AxisLeft
                scale={y}
                numTicks={4}
                hideAxisLine
                hideTicks
                tickFormat={(at) => axis(Number(at))}
                tickClassName="tick"
              />
              {bars.map((bar) => {
                const drawn = (
                  <>
                    <title>{`${bar.name}: ${bar.value}`}</title>
                    <Bar
                      className={bar.isPale ? 'bar pale' : 'bar'}
                      x={x(bar.id) ?? 0}
                      y={y(bar.height)}
                      width={x.bandwidth()}
                      height={Math.max(0, y(0) - y(bar.height))}
                    />
                  </>
                )
                if (bar.to === undefined) return <g key={bar.id}>{drawn}</g>
                return (
                  <Link key={bar.id} to={bar.to} tabIndex={-1}>
                    {drawn}
                  </Link>
                )
              })}
              {line && (
                <g className="threshold">
                  <line x1={0} x2={inner} y1={y(line.height)} y2={y(line.height)} />
                  <text x={inner} y={12} textAnchor="end">
                    {`┄ ${line.name}`}
                  </text>
                </g>
              )}
              <AxisBottom
                top={HEIGHT - MARGIN.bottom}
                scale={x}
                hideTicks
                tickValues={bars.filter((_, index) => index % every === 0).map(({ id }) => id)}
                tickFormat={(id) => shorts.get(id) ?? ''}
                tickClassName="tick"
                axisLineClassName="axis"
              />
            </g>
          </svg>
        )}
      </div>
      <details>
        <summary>{t.asTable}</summary>
        <Table
          caption={title}
          rows={bars}
          keyOf={({ id }) => id}
          columns={[
            { id: 'name', name: of[0], isHead: true, cell: ({ name }) => name },
            {
              id: 'value',
              name: of[1],
              isNumber: true,
              cell: ({ value, to }) => (to === undefined ? value : <Link to={to}>{value}</Link>),
            },
          ]}
        />
      </details>
    </figure>
  )
}
