/** Of `of` essays that people wrote themselves, how many a model of the detector flags: as measured, see detector-errors.test.ts. */
const MEASURED: Readonly<Record<string, { learners: number; fluent: number; of: number }>> = {
  'two-views@2': { learners: 3, fluent: 33, of: 1000 },
}

/** How often this model is wrong, or null for one that only a newer server has. */
export const wrongOf = (modelVersion: string) => MEASURED[modelVersion] ?? null
