/** What our programs need of this machine's environment, and nothing else of it. Without what Node kept compiled each start costs twice the work. */
export const MACHINE_ENV: Record<string, string> = Object.fromEntries(
  ['PATH', 'NODE_COMPILE_CACHE'].flatMap((name) => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value]]
  }),
)
