import type { Foutcode, Planscenario } from '../../core/index.ts'

/** Scenarios of samenwerkingsverbanden, whether that is registered or only named by a bron; each keeps its last outcome. */
export type ScenarioRegister = {
  /** In order of making. */
  list(samenwerkingsverband: string): Promise<readonly Planscenario[]>
  find(id: string): Promise<Planscenario | null>
  /** Gives id and times. */
  add(scenario: Omit<Planscenario, 'id' | 'aangemaaktOp' | 'gewijzigdOp'>): Promise<Planscenario>
  replace(id: string, scenario: Scenarioinhoud): Promise<Planscenario | null>
  /** Takes the outcome away too. @returns false when it was not there */
  remove(id: string): Promise<boolean>
  /** Why there is no plan of this stand, or that there is one; null when none of this stand is kept. */
  findUitkomst(id: string, stand: string): Promise<{ readonly fout: Planfout | null } | null>
  /** The plan as JSON, compressed with gzip; `kort` is without its kostenposten. Null when none of this stand is kept. */
  readPlan(id: string, vraag: { readonly stand: string; readonly vorm: 'plan' | 'kort' }): Promise<Uint8Array | null>
  /** In the place of the one of its soort before. @returns false when the scenario is gone */
  saveUitkomst(id: string, uitkomst: Scenariouitslag): Promise<boolean>
}

export type Scenarioinhoud = Pick<Planscenario, 'opdracht' | 'referentiemodel' | 'peildatum' | 'account'>

/** Why a scenario has no plan. */
export type Planfout = { readonly code: Foutcode; readonly detail: string }

/** The plan at the peildatum of the scenario, or at that of the last herijking. */
export type Uitslagsoort = 'plan' | 'herijking'

/** What came of a scenario. `stand` names all that it was made from. */
export type Scenariouitslag = { readonly soort: Uitslagsoort; readonly stand: string } & (
  | { readonly plan: Uint8Array; readonly kort: Uint8Array }
  | { readonly fout: Planfout }
)
