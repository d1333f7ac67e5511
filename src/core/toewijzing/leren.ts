/** One text with its candidates: the features of each, and whether it is right. */
export type Leervoorbeeld = {
  readonly kandidaten: readonly Float64Array[]
  readonly isGoed: readonly boolean[]
}

/** Keeps weights small where examples say little. */
const RIDGE = 0.5
const STEPS = 60
/** In log-likelihood over all examples: a smaller gain changes no ranking. */
const LEAST_GAIN = 0.01

/**
 * Learns weights such that right candidates come before wrong ones: a conditional logit, fitted by Newton's method from
 * zero, so that the same examples give the same weights.
 *
 * An example without a right candidate teaches nothing and is passed over. With more than one right candidate the chance
 * that any of them comes first is what is made large.
 *
 * @param size - number of features
 * @source D. McFadden (1974), Conditional logit analysis of qualitative choice behavior
 */
export function learnRangorde(voorbeelden: readonly Leervoorbeeld[], size: number): number[] {
  const usable = voorbeelden.filter(({ isGoed }) => isGoed.includes(true) && isGoed.includes(false))
  let weights = Array.from({ length: size }, () => 0)
  for (let step = 0; step < STEPS; step += 1) {
    const { gradient, hessian } = sumDerivatives(usable, weights, size)
    const next = climb(usable, weights, solve(hessian, gradient))
    if (next === undefined) break
    weights = next
  }
  return weights
}

/** The largest step of 1, ½, ¼ … along the direction that makes things better; undefined when none does. */
function climb(
  voorbeelden: readonly Leervoorbeeld[],
  weights: readonly number[],
  direction: readonly number[],
): number[] | undefined {
  const now = computeAannemelijkheid(voorbeelden, weights)
  for (let length = 1; length > 1 / 4096; length /= 2) {
    const next = weights.map((weight, at) => weight + length * (direction[at] ?? 0))
    if (computeAannemelijkheid(voorbeelden, next) > now + LEAST_GAIN) return next
  }
  return undefined
}

function computeAannemelijkheid(voorbeelden: readonly Leervoorbeeld[], weights: readonly number[]): number {
  let sum = -(RIDGE / 2) * weights.reduce((total, weight) => total + weight ** 2, 0)
  for (const { kandidaten, isGoed } of voorbeelden) {
    const good = computeKansen(kandidaten, weights).reduce(
      (total, kans, at) => total + (isGoed[at] === true ? kans : 0),
      0,
    )
    sum += Math.log(Math.max(good, 1e-300))
  }
  return sum
}

/** First and second derivatives; of the second the positive part alone: always solvable, same optimum. */
function sumDerivatives(voorbeelden: readonly Leervoorbeeld[], weights: readonly number[], size: number) {
  const gradient = weights.map((weight) => -RIDGE * weight)
  const square = new Float64Array(size * size)
  const difference = new Float64Array(size)
  for (const { kandidaten, isGoed } of voorbeelden) {
    const chances = computeKansen(kandidaten, weights)
    const { mean, goodMean } = averageFeatures(kandidaten, chances, isGoed)
    kandidaten.forEach((features, at) => {
      const chance = chances[at] ?? 0
      if (chance < 1e-9) return
      for (let k = 0; k < size; k += 1) difference[k] = (features[k] ?? 0) - (mean[k] ?? 0)
      for (let k = 0; k < size; k += 1) {
        const weighed = chance * (difference[k] ?? 0)
        if (weighed === 0) continue
        for (let m = 0; m <= k; m += 1) {
          const cell = k * size + m
          square[cell] = (square[cell] ?? 0) + weighed * (difference[m] ?? 0)
        }
      }
    })
    for (let k = 0; k < size; k += 1) gradient[k] = (gradient[k] ?? 0) + (goodMean[k] ?? 0) - (mean[k] ?? 0)
  }
  const hessian = weights.map((_, row) =>
    weights.map((__, column) => {
      const cell = row >= column ? row * size + column : column * size + row
      return (square[cell] ?? 0) + (row === column ? RIDGE : 0)
    }),
  )
  return { gradient, hessian }
}

/** Features averaged over all candidates, and over the right ones, by their chances. */
function averageFeatures(
  kandidaten: readonly Float64Array[],
  chances: readonly number[],
  isGoed: readonly boolean[],
): { readonly mean: Float64Array; readonly goodMean: Float64Array } {
  const size = kandidaten[0]?.length ?? 0
  const good = chances.reduce((sum, chance, at) => sum + (isGoed[at] === true ? chance : 0), 0)
  const [mean, goodMean] = [new Float64Array(size), new Float64Array(size)]
  kandidaten.forEach((features, at) => {
    const chance = chances[at] ?? 0
    const share = isGoed[at] === true && good > 0 ? chance / good : 0
    for (let k = 0; k < size; k += 1) {
      mean[k] = (mean[k] ?? 0) + chance * (features[k] ?? 0)
      goodMean[k] = (goodMean[k] ?? 0) + share * (features[k] ?? 0)
    }
  })
  return { mean, goodMean }
}

/** The chance of each candidate to be the one: softmax of its weighed features. */
export function computeKansen(kandidaten: readonly Float64Array[], weights: readonly number[]): number[] {
  const lines = kandidaten.map((features) => weights.reduce((sum, weight, at) => sum + weight * (features[at] ?? 0), 0))
  const highest = Math.max(...lines)
  const powers = lines.map((line) => Math.exp(line - highest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}

/**
 * Learns a logistic curve: the chance of yes, given features. Ridge on all but the first, which is the constant.
 *
 * @param rows - features with 1 in front, and the outcome
 */
export function learnKromme(rows: readonly (readonly [features: readonly number[], isGoed: boolean])[]): number[] {
  const size = rows[0]?.[0].length ?? 0
  let weights = Array.from({ length: size }, () => 0)
  for (let step = 0; step < STEPS && size > 0; step += 1) {
    const gradient = weights.map((weight, at) => (at === 0 ? 0 : -RIDGE * weight))
    const hessian = weights.map((_, row) =>
      weights.map((__, column): number => (row === column ? (row === 0 ? 1e-6 : RIDGE) : 0)),
    )
    for (const [features, isGoed] of rows) {
      const chance = computeKromme(features, weights)
      features.forEach((value, k) => {
        gradient[k] = (gradient[k] ?? 0) + value * ((isGoed ? 1 : 0) - chance)
        const row = hessian[k] ?? []
        features.forEach((other, m) => {
          row[m] = (row[m] ?? 0) + value * other * chance * (1 - chance)
        })
      })
    }
    const change = solve(hessian, gradient)
    weights = weights.map((weight, at) => weight + Math.max(-2, Math.min(2, change[at] ?? 0)))
    if (Math.max(...change.map(Math.abs)) < 1e-6) break
  }
  return weights
}

/** The chance of yes on a learned curve. */
export function computeKromme(features: readonly number[], weights: readonly number[]): number {
  return 1 / (1 + Math.exp(-weights.reduce((sum, weight, at) => sum + weight * (features[at] ?? 0), 0)))
}

/** Solves matrix × x = vector by elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, vector[at] ?? 0])
  const size = rows.length
  for (let k = 0; k < size; k += 1) {
    let pivot = k
    for (let row = k + 1; row < size; row += 1) {
      if (Math.abs(rows[row]?.[k] ?? 0) > Math.abs(rows[pivot]?.[k] ?? 0)) pivot = row
    }
    const [top, other] = [rows[pivot] ?? [], rows[k] ?? []]
    rows[pivot] = other
    rows[k] = top
    for (let row = k + 1; row < size; row += 1) {
      const below = rows[row] ?? []
      const factor = (below[k] ?? 0) / (top[k] ?? 1)
      for (let column = k; column <= size; column += 1)
        below[column] = (below[column] ?? 0) - factor * (top[column] ?? 0)
    }
  }
  const x = Array.from({ length: size }, () => 0)
  for (let k = size - 1; k >= 0; k -= 1) {
    const row = rows[k] ?? []
    let sum = row[size] ?? 0
    for (let column = k + 1; column < size; column += 1) sum -= (row[column] ?? 0) * (x[column] ?? 0)
    x[k] = sum / (row[k] ?? 1)
  }
  return x
}
