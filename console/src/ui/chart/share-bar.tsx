/** A bar beside the number of a row: how much of the most. Decoration: the number stands beside it. */
export function ShareBar({ share }: { share: number }) {
  const width = Math.round(Math.max(0, Math.min(1, share)) * 1000) / 10
  return (
    <svg className="share" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="8" className="track" />
      <rect width={width} height="8" className="bar" />
    </svg>
  )
}
