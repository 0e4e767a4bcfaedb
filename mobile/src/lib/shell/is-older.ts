/** Is the version `running` older than `wanted`? Both as `1.4.0`; a part that is missing counts as 0. */
export function isOlder(running: string, wanted: string): boolean {
  const [ours, theirs] = [running, wanted].map((version) => version.split('.').map(Number))
  for (let part = 0; part < 3; part += 1) {
    const difference = (ours?.[part] ?? 0) - (theirs?.[part] ?? 0)
    if (difference !== 0) return difference < 0
  }
  return false
}
