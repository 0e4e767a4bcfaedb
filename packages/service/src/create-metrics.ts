import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

type Options = {
  /** `truegul_` is put in front; Prometheus' rules for names hold. */
  name: string
  help: string
  labels?: readonly string[]
}

/** A server's own registry, with the process metrics in it; nothing is kept in prom-client's global one. */
export type Metrics = {
  counter(options: Options): Counter
  gauge(options: Options & { collect?: (gauge: Gauge) => void | Promise<void> }): Gauge
  /** Buckets in the unit of the name, which is seconds unless the name says otherwise. */
  histogram(options: Options & { buckets?: readonly number[] }): Histogram
  /** What `GET /metrics` answers. */
  page(): Promise<{ contentType: string; body: string }>
}

/** From 1 ms (an idle round trip) to 2 minutes (a slow LLM with retries), in seconds. */
const SECONDS = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 60, 120]

/** Metrics of one server; every series carries the label `service`. */
export function createMetrics(service: string): Metrics {
  const registry = new Registry()
  registry.setDefaultLabels({ service })
  collectDefaultMetrics({ register: registry })
  const common = ({ name, help, labels = [] }: Options) => ({
    name: `truegul_${name}`,
    help,
    labelNames: [...labels],
    registers: [registry],
  })
  return {
    counter: (options) => new Counter(common(options)),
    gauge: ({ collect, ...options }) => {
      const gauge: Gauge = new Gauge({ ...common(options), ...(collect ? { collect: () => collect(gauge) } : {}) })
      return gauge
    },
    histogram: ({ buckets = SECONDS, ...options }) => new Histogram({ ...common(options), buckets: [...buckets] }),
    page: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
  }
}
