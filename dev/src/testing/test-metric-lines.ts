import { expect } from 'vitest'

type Directive = { Namespace: string; Dimensions: string[][]; Metrics: { Name: string; Unit: string }[] }
export type MetricLine = Record<string, unknown> & { _aws: { Timestamp: number; CloudWatchMetrics: Directive[] } }

/** The lines of a server's log that CloudWatch makes metrics of, each found to be as its specification demands. */
export function metricLinesOf({ lines }: { lines: readonly Record<string, unknown>[] }): MetricLine[] {
  const found = lines.filter((line): line is MetricLine => line['_aws'] !== undefined)
  for (const line of found) expectEmbeddedMetrics(line)
  return found
}

function expectEmbeddedMetrics(line: MetricLine) {
  expect(Object.keys(line._aws).sort()).toEqual(['CloudWatchMetrics', 'Timestamp'])
  expect(Math.abs(line._aws.Timestamp - Date.now())).toBeLessThan(3_600_000)
  for (const directive of line._aws.CloudWatchMetrics) {
    expect(Object.keys(directive).sort()).toEqual(['Dimensions', 'Metrics', 'Namespace'])
    expect(directive.Namespace).toBe('TrueGul')
    for (const set of directive.Dimensions) {
      expect(set.length).toBeLessThanOrEqual(9)
      for (const key of set)
        expect(line[key]).toSatisfy((value) => typeof value === 'string' && /^[ -~]{1,1024}$/.test(value))
    }
    expect(directive.Metrics.length).toBeLessThanOrEqual(100)
    for (const { Name, Unit } of directive.Metrics) {
      expect([Name, typeof line[Name]]).toEqual([Name, 'number'])
      expect(['Count', 'None', 'Seconds']).toContain(Unit)
    }
  }
}
