import { METRIC_NAMESPACE, type MetricName, metrics } from '@truegul/production/metrics'

/** Values of metrics; what is not known is null, NaN or not there. */
export type MetricValues = { readonly [Name in MetricName]?: number | null | undefined }

/**
 * The fields of a log line in CloudWatch's embedded metric format. What is not known is left out, because a 0 would be believed.
 * The line needs a text for each dimension of these metrics; `service` is there already. `now`: milliseconds since 1970.
 */
export function metricLine(values: MetricValues, now: number): Record<string, unknown> {
  const names = (Object.keys(metrics) as MetricName[]).filter((name) => Number.isFinite(values[name]))
  const alike = [...Map.groupBy(names, (name) => metrics[name].dimensions)]
  const directives = alike.map(([dimensions, group]) => ({
    Namespace: METRIC_NAMESPACE,
    Dimensions: dimensions,
    Metrics: group.map((Name) => ({ Name, Unit: metrics[Name].unit })),
  }))
  return {
    _aws: { Timestamp: now, CloudWatchMetrics: directives },
    ...Object.fromEntries(names.map((name) => [name, values[name]])),
  }
}
