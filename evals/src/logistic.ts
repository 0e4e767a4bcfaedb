/** Rows of features in compressed form; row r holds entries offsets[r] up to offsets[r + 1]. */
export type Rows = { offsets: Uint32Array; columns: Uint16Array; values: Float32Array; width: number }
export type Linear = { weights: Float64Array; bias: number }

const HISTORY = 8
const ITERATIONS = 300
const SMALL = 1e-4

/**
 * Logistic regression with an L2 penalty on the weights (not on the bias): minimises cost * sum of w_i * loss_i + |weights|^2 / 2
 * by L-BFGS. One thread, no randomness: the same rows give the same bits.
 */
export function fitLogistic(rows: Rows, labels: Int8Array, rowWeights: Float64Array, cost: number): Linear {
  const size = rows.width + 1
  const gradient = (point: Float64Array, out: Float64Array) =>
    lossAndGradient(rows, labels, rowWeights, cost, point, out)
  let point = new Float64Array(size)
  let slope = new Float64Array(size)
  let value = gradient(point, slope)
  const start = norm(slope)
  const steps: { move: Float64Array; change: Float64Array; scale: number }[] = []
  for (let iteration = 0; iteration < ITERATIONS && norm(slope) > SMALL * start; iteration++) {
    const direction = descent(slope, steps)
    const along = dot(direction, slope)
    let length = steps.length === 0 ? 1 / (norm(slope) || 1) : 1
    const next = new Float64Array(size)
    const nextSlope = new Float64Array(size)
    let nextValue = value
    for (let halving = 0; halving < 30; halving++, length /= 2) {
      for (let index = 0; index < size; index++) next[index] = point[index]! + length * direction[index]!
      nextValue = gradient(next, nextSlope)
      if (nextValue <= value + 1e-4 * length * along) break
    }
    const move = next.map((own, index) => own - point[index]!)
    const change = nextSlope.map((own, index) => own - slope[index]!)
    const curvature = dot(move, change)
    if (curvature > 0) steps.push({ move, change, scale: 1 / curvature })
    if (steps.length > HISTORY) steps.shift()
    point = next
    slope = nextSlope
    value = nextValue
  }
  return { weights: point.subarray(0, rows.width), bias: point[rows.width]! }
}

function lossAndGradient(
  { offsets, columns, values, width }: Rows,
  labels: Int8Array,
  rowWeights: Float64Array,
  cost: number,
  point: Float64Array,
  out: Float64Array,
): number {
  out.set(point)
  out[width] = 0
  let loss = 0
  for (let index = 0; index < width; index++) loss += (point[index]! * point[index]!) / 2
  for (let row = 0; row < labels.length; row++) {
    const from = offsets[row]!
    const to = offsets[row + 1]!
    let sum = point[width]!
    for (let entry = from; entry < to; entry++) sum += point[columns[entry]!]! * values[entry]!
    const sign = labels[row]! > 0 ? 1 : -1
    const odds = sign * sum
    const weight = cost * rowWeights[row]!
    loss += weight * (odds > 0 ? Math.log1p(Math.exp(-odds)) : Math.log1p(Math.exp(odds)) - odds)
    const pull = (-sign * weight) / (1 + Math.exp(odds))
    for (let entry = from; entry < to; entry++) out[columns[entry]!]! += pull * values[entry]!
    out[width]! += pull
  }
  return loss
}

/** The two-loop recursion: minus the slope, bent by the curvature seen in the last steps. */
function descent(
  slope: Float64Array,
  steps: readonly { move: Float64Array; change: Float64Array; scale: number }[],
): Float64Array {
  const direction = slope.map((own) => -own)
  const shares: number[] = []
  for (const { move, change, scale } of steps.toReversed()) {
    const share = scale * dot(move, direction)
    shares.unshift(share)
    add(direction, change, -share)
  }
  const last = steps.at(-1)
  if (last) {
    const size = 1 / (last.scale * dot(last.change, last.change))
    for (let index = 0; index < direction.length; index++) direction[index]! *= size
  }
  for (const [index, { move, change, scale }] of steps.entries()) {
    add(direction, move, shares[index]! - scale * dot(change, direction))
  }
  return direction
}

function add(to: Float64Array, vector: Float64Array, factor: number): void {
  for (let index = 0; index < to.length; index++) to[index]! += factor * vector[index]!
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let index = 0; index < one.length; index++) sum += one[index]! * other[index]!
  return sum
}

function norm(vector: Float64Array): number {
  return Math.sqrt(dot(vector, vector))
}
