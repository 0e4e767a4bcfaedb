import { generator } from '../statistics.ts'
import type { SparseRow } from './count-together.ts'

/** Rounds of the power method; after eight the words beside a word stay the same. */
const ROUNDS = 12
const SEED = 54

/** The `size` strongest directions of a symmetric matrix, each as long as the root of its strength: a row of `size` numbers for each of its rows. */
export function leadingDirections(rows: readonly SparseRow[], size: number): Float32Array {
  const random = generator(SEED)
  let basis = Float32Array.from({ length: rows.length * size }, () => random() - 0.5)
  let strengths: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    basis = product(rows, basis, size)
    strengths = makeOrthogonal(basis, size)
  }
  return basis.map((value, at) => value * Math.sqrt(strengths[at % size]!))
}

function product(rows: readonly SparseRow[], basis: Float32Array, size: number): Float32Array<ArrayBuffer> {
  const found = new Float32Array(basis.length)
  for (const [row, { places, values }] of rows.entries()) {
    const own = row * size
    for (let entry = 0; entry < places.length; entry++) {
      const from = places[entry]! * size
      const value = values[entry]!
      for (let at = 0; at < size; at++) found[own + at]! += value * basis[from + at]!
    }
  }
  return found
}

/** Makes columns stand upright on each other and of length 1 (Gram and Schmidt); their lengths before. */
function makeOrthogonal(basis: Float32Array, size: number): number[] {
  const dot = (one: number, other: number) => {
    let sum = 0
    for (let at = 0; at < basis.length; at += size) sum += basis[at + one]! * basis[at + other]!
    return sum
  }
  return Array.from({ length: size }, (_, column) => {
    for (let before = 0; before < column; before++) {
      const along = dot(column, before)
      for (let at = 0; at < basis.length; at += size) basis[at + column]! -= along * basis[at + before]!
    }
    const length = Math.sqrt(dot(column, column)) || 1
    for (let at = 0; at < basis.length; at += size) basis[at + column]! /= length
    return length
  })
}
