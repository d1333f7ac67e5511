import type { Harmonisatieplan } from '../../../core/model/dossier.ts'
import { cleanLine } from '../../taal/index.ts'

/** Names of what a plan speaks of, by code or id. */
export type Plannamen = {
  readonly gemeente: (code: string) => string
  readonly pakket: (id: string) => string
  readonly component: (id: string) => string
}

/** What is not known by name is shown as it is. */
export function namePlan({ gemeenten, pakketten, scenarios }: Harmonisatieplan): Plannamen {
  const look = (pairs: readonly (readonly [string, string])[]) => {
    const names = new Map<string, string>(pairs.map(([key, naam]) => [key, cleanLine(naam)]))
    return (key: string) => names.get(key) ?? key
  }
  const componenten = scenarios.flatMap(({ voorstellen }) => voorstellen.map((own) => own.referentiecomponent))
  return {
    gemeente: look(gemeenten.map(({ gemeentecode, naam }) => [gemeentecode, naam])),
    pakket: look(pakketten.map(({ id, naam }) => [id, naam])),
    component: look(componenten.map(({ id, naam }) => [id, naam])),
  }
}
