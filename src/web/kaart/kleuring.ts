import type { Component, Kaartvak, Standaard } from '../api/typen.ts'
import { type Beeld, beeldVanAantal, beeldVanDekking, beeldVanGelijkheid } from '../teksten/beelden.ts'
import { T } from '../teksten/nl.ts'

/** What the colour of a component says. */
export const KLEUREN = ['gelijkheid', 'dekking', 'migraties', 'dubbelingen', 'standaarden'] as const
export type Kleur = (typeof KLEUREN)[number]

/** How a rectangle looks, by the component it stands for; null when it takes no part. */
export type Kleuring<C extends Pick<Component, 'referentiecomponent'> = Pick<Component, 'referentiecomponent'>> = (
  vak: Kaartvak,
) => { readonly component: C; readonly beeld: Beeld } | null

/** Counts, per referentiecomponent, the standaarden that GEMMA makes verplicht. */
export function telVerplicht(standaarden: readonly Standaard[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { referentiecomponenten } of standaarden) {
    for (const { id, verbindingsrol } of referentiecomponenten) {
      if (verbindingsrol === 'verplicht') counts.set(id, (counts.get(id) ?? 0) + 1)
    }
  }
  return counts
}

/** How each component looks; null for a rectangle that takes no part in the comparison. */
export function maakKleuring(
  kleur: Kleur,
  componenten: readonly Component[],
  verplicht: ReadonlyMap<string, number>,
): Kleuring<Component> {
  const byId = new Map(componenten.map((component) => [component.referentiecomponent.id, component]))
  return ({ referentiecomponentId }) => {
    const component = byId.get(referentiecomponentId ?? '')
    return component === undefined ? null : { component, beeld: kies(kleur, component, verplicht) }
  }
}

function kies(kleur: Kleur, component: Component, verplicht: ReadonlyMap<string, number>): Beeld {
  if (kleur === 'gelijkheid') return beeldVanGelijkheid(component)
  if (kleur === 'dekking') return beeldVanDekking(component.dekking)
  if (kleur === 'migraties') return beeldVanAantal(component.migraties, T.kaart.woord.migraties)
  if (kleur === 'dubbelingen') return beeldVanAantal(telDubbel(component), T.kaart.woord.dubbelingen)
  return beeldVanAantal(verplicht.get(component.referentiecomponent.id) ?? 0, T.kaart.woord.standaarden)
}

/** How many gemeenten have more than one pakket for it. */
export function telDubbel({ pakketten, cellen }: Component): number {
  return cellen.filter(
    ({ gemeentecode }) => pakketten.filter(({ gemeenten }) => gemeenten.includes(gemeentecode)).length > 1,
  ).length
}
