import type { MessagePort } from 'node:worker_threads'
import type { CallbackData, Highs, Model } from 'highs'
import type { Oplosopties, Oplossing, Programma, Voortgang } from '../../core/index.ts'

/** Relative gap at which an answer counts as the best: far below a cent on a plan of millions. */
const GAT = 1e-9
const TOLERANTIE = 1e-9
/** Seconds between two tellings of progress. */
const PAUZE = 0.4

let loading: Promise<Highs> | null = null

/**
 * Solves a programme with HiGHS on the thread that asks: synchronous, up to the time limit.
 *
 * @throws Error when HiGHS refuses the programme itself: a bug of ours, never a matter of the input
 */
export async function solveProgramma(programma: Programma, opties: Oplosopties = {}): Promise<Oplossing> {
  if (programma.kolommen.length === 0) return solveNothing(programma)
  loading ??= loadHighs()
  const highs: Highs = await loading
  return highs.withModel(buildModelData(highs, programma), (model) => {
    model.options.set({ output_flag: false, time_limit: opties.tijdslimiet ?? 60, random_seed: 1, mip_rel_gap: GAT })
    model.options.set({ mip_abs_gap: 1e-6, primal_feasibility_tolerance: TOLERANTIE })
    if (programma.start !== undefined) model.setSolution({ colValue: [...programma.start] })
    run(highs, model, opties.onVoortgang)
    return readOplossing(highs, model, programma)
  })
}

/** HiGHS gives no solution of a programme without columns: it is possible when every constraint allows zero. */
function solveNothing({ regels, vast }: Programma): Oplossing {
  if (regels.some(({ onder, boven }) => onder > 0 || boven < 0)) return { status: 'onmogelijk' }
  const schaduwprijzen = regels.map(() => 0)
  return { status: 'optimaal', doelwaarde: vast, ondergrens: vast, gat: 0, waarden: [], schaduwprijzen }
}

/** The package says it is CommonJS while what Node imports is a module: its types are one `default` too deep. */
async function loadHighs(): Promise<Highs> {
  const { default: loader }: { default: unknown } = await import('highs')
  if (!isLoader(loader)) throw new Error('the package highs has no loader')
  return loader()
}

function isLoader(value: unknown): value is () => Promise<Highs> {
  return typeof value === 'function'
}

/** Runs in a thread of its own; progress goes over the port. */
export async function solveInThread(task: {
  readonly programma: Programma
  readonly tijdslimiet: number | undefined
  readonly port: MessagePort
}): Promise<Oplossing> {
  const { programma, tijdslimiet, port } = task
  const onVoortgang = (voortgang: Voortgang) => port.postMessage(voortgang)
  try {
    return await solveProgramma(programma, tijdslimiet === undefined ? { onVoortgang } : { onVoortgang, tijdslimiet })
  } finally {
    port.close()
  }
}

function buildModelData(highs: Highs, { kolommen, regels, vast }: Programma) {
  const bound = (value: number) => Math.max(-highs.infinity, Math.min(highs.infinity, value))
  const starts = new Int32Array(regels.length + 1)
  regels.forEach(({ termen }, at) => {
    starts[at + 1] = (starts[at] ?? 0) + termen.length
  })
  const termen = regels.flatMap((regel) => regel.termen)
  const { integer, continuous } = highs.constants.variableType
  return {
    numCols: kolommen.length,
    numRows: regels.length,
    offset: vast,
    colCost: kolommen.map(({ kosten }) => kosten),
    colLower: kolommen.map(({ onder }) => bound(onder)),
    colUpper: kolommen.map(({ boven }) => bound(boven)),
    rowLower: regels.map(({ onder }) => bound(onder)),
    rowUpper: regels.map(({ boven }) => bound(boven)),
    matrix: {
      format: 'csr' as const,
      numRows: regels.length,
      numCols: kolommen.length,
      starts,
      indices: Int32Array.from(termen, ([kolom]) => kolom),
      values: Float64Array.from(termen, ([, coefficient]) => coefficient),
    },
    ...(hasWhole(kolommen) ? { integrality: kolommen.map(({ isGeheel }) => (isGeheel ? integer : continuous)) } : {}),
  }
}

function hasWhole(kolommen: Programma['kolommen']): boolean {
  return kolommen.some(({ isGeheel }) => isGeheel)
}

/** Tells how far it is a few times a second at most, also while the first relaxation is being solved. */
function run(highs: Highs, model: Model, onVoortgang: Oplosopties['onVoortgang']): void {
  if (onVoortgang === undefined) return void model.run()
  let last = Number.NEGATIVE_INFINITY
  const tell = ({ running_time: seconden = 0, mip_primal_bound: found, mip_gap: gap }: CallbackData): undefined => {
    if (seconden - last < PAUZE) return undefined
    last = seconden
    const isFound = found !== undefined && Math.abs(found) < highs.infinity
    const isBounded = isFound && gap !== undefined && Number.isFinite(gap) && gap < highs.infinity
    onVoortgang({ seconden, doelwaarde: isFound ? found : null, gat: isBounded ? gap : null })
    return undefined
  }
  const { mipLogging, mipInterrupt } = highs.constants.callbackType
  model.run({ [mipLogging]: ({ data }) => tell(data), [mipInterrupt]: ({ data }) => tell(data) })
}

function readOplossing(highs: Highs, model: Model, { kolommen }: Programma): Oplossing {
  const { optimal, infeasible, unboundedOrInfeasible, timeLimit } = highs.constants.modelStatus
  const status = model.getModelStatus()
  if (status === infeasible || status === unboundedOrInfeasible) return { status: 'onmogelijk' }
  if (status !== optimal && status !== timeLimit) {
    throw new Error(`HiGHS ended with model status ${status}`)
  }
  const doelwaarde = model.getObjectiveValue()
  const isWhole = hasWhole(kolommen)
  // 2: a feasible solution is at hand
  if (status === timeLimit && model.info.get('primal_solution_status') !== 2) return { status: 'niets_gevonden' }
  const { colValue, rowDual } = model.getSolution()
  const proved = isWhole && status === timeLimit ? Number(model.info.get('mip_dual_bound')) : doelwaarde
  const bound = Number.isFinite(proved) ? proved : null
  return {
    status: status === timeLimit ? 'tijd_op' : 'optimaal',
    doelwaarde,
    ondergrens: bound,
    gat: bound === null ? null : doelwaarde === 0 ? 0 : Math.abs(doelwaarde - bound) / Math.abs(doelwaarde),
    waarden: [...colValue],
    schaduwprijzen: isWhole ? [] : [...rowDual],
  }
}
