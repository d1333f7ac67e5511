import { LandschapError } from '../../errors.ts'
import type { Harmonisatieplan, Scenariouitkomst } from '../../model/dossier.ts'
import type { Datum } from '../../model/ids.ts'
import { listDoelgebruik } from './doelgebruik.ts'

/** Who uses what at one moment: pakketten by gemeente. */
export type Stand = ReadonlyMap<string, ReadonlySet<string>>

/** A moment of a plan: `Baseline`, `Plateau n` after a half-year with steps, or `Target`. */
export type Planstand = { readonly naam: string; readonly datum: Datum; readonly stand: Stand }

/** The scenario of a plan with this name. @throws LandschapError ongeldige_invoer naming those that the plan has */
export function findScenario({ scenarios }: Harmonisatieplan, naam: string): Scenariouitkomst {
  const found = scenarios.find(({ scenario }) => scenario.naam === naam)
  if (found !== undefined) return found
  const known = scenarios.map(({ scenario }) => scenario.naam).join(', ')
  throw new LandschapError('ongeldige_invoer', `Het plan heeft geen scenario '${naam}'. Kies uit: ${known}.`)
}

/**
 * What is in use at the start of a scenario, after every half-year with steps, and at the end.
 *
 * @returns Baseline first and Target last, which are equal when nothing changes; only pakketten within the scope of the scenario
 */
export function listStanden({ planning, voorstellen }: Scenariouitkomst): Planstand[] {
  const baseline = readBaseline(voorstellen)
  const standen: Planstand[] = [{ naam: 'Baseline', datum: planning.startdatum, stand: baseline }]
  let stand = baseline
  planning.plateaus.forEach(({ plateau, tot }, at) => {
    const next = new Map([...stand].map(([code, own]) => [code, new Set(own)]))
    for (const stap of planning.stappen.filter((own) => own.plateau === plateau)) {
      const own = next.get(stap.gemeentecode) ?? new Set<string>()
      for (const old of stap.vervangt) own.delete(old)
      if (stap.soort !== 'uitfaseren') own.add(stap.pakketId)
      next.set(stap.gemeentecode, own)
    }
    stand = next
    const isLast = at === planning.plateaus.length - 1
    standen.push({ naam: isLast ? 'Target' : `Plateau ${plateau}`, datum: tot, stand })
  })
  if (standen.length === 1) standen.push({ naam: 'Target', datum: planning.startdatum, stand })
  return standen
}

/** What serves a gemeente now is what serves it afterwards, without what comes, with what goes. */
function readBaseline(voorstellen: Scenariouitkomst['voorstellen']): Stand {
  const stand = new Map<string, Set<string>>()
  const add = (code: string, id: string) => stand.set(code, (stand.get(code) ?? new Set()).add(id))
  for (const { gemeentecode, nu } of voorstellen.flatMap(listDoelgebruik)) for (const id of nu) add(gemeentecode, id)
  return stand
}
