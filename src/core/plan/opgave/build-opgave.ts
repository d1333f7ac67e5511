import { buildProjectie, type LandschapGraph, nodeKey, type Projectie, type ProjectieCel } from '../../graph/index.ts'
import type { Datum, Gemeentecode, PakketId } from '../../model/ids.ts'
import { PakketId as PakketIdSchema } from '../../model/ids.ts'
import type { Pakket } from '../../model/pakket.ts'
import type { EigenGegeven, Scenario } from '../../model/plan.ts'
import { compareText } from '../../model/sorteren.ts'
import { buildBereik } from './bereik.ts'
import { countKoppelingen } from './koppelingen.ts'
import type { Behoefte, Gebruik, Opgave, Plancomponent, Planpakket } from './opgave.ts'

export type Opgavevraag = {
  readonly graph: LandschapGraph
  readonly gemeenten?: readonly Gemeentecode[]
  readonly scenario: Scenario
  readonly startdatum: Datum
  readonly inwoners: Readonly<Partial<Record<string, number>>>
  /** With ids, see resolveOpdracht. */
  readonly eigenGegevens: readonly EigenGegeven[]
  readonly eindeOndersteuning: ReadonlyMap<string, Datum>
}

/** Id of the place for whatever an aanbesteding for a referentiecomponent brings. */
export function newPakketId(componentId: string): PakketId {
  return PakketIdSchema.parse(`aan-te-besteden--${componentId}`)
}

type Vondst = {
  readonly kosten: (number | null)[]
  readonly contracten: Datum[]
  readonly verlengingen: Datum[]
  readonly einden: Datum[]
  isVast: boolean
}

/**
 * Reads off the graph what a scenario must decide: who needs what, who uses what, at what cost, and which pakketten could do.
 *
 * Rows without toewijzing serve nothing and take no part. Unknown cellen are no need: nothing is planned for them.
 *
 * @returns the same for every order of the gemeenten
 */
export function buildOpgave(vraag: Opgavevraag): Opgave {
  const { graph, scenario, inwoners } = vraag
  const projectie = buildProjectie(graph, vraag.gemeenten === undefined ? {} : { gemeenten: vraag.gemeenten })
  const isInScope = buildBereik(graph, scenario.bereik)
  const inScope = projectie.componenten.filter(isInScope)
  const pakketten = listPakketten(inScope, vraag)
  const positions = new Map<string, number>(pakketten.map(({ id }, at) => [id, at]))
  const share = scenario.spelregels.find((regel) => regel.soort === 'vul_hiaten' && regel.aan)
  const fillFrom = share?.soort === 'vul_hiaten' ? share.vanafAandeel : null
  const componenten: Plancomponent[] = []
  const behoeften: Behoefte[] = []
  for (const component of inScope) {
    const users = component.cellen.filter(({ staat }) => staat === 'aanwezig').length
    if (users === 0) continue
    const fills = fillFrom !== null && users / component.cellen.length >= fillFrom
    const positionOf = (ids: readonly string[]) => ids.flatMap((id) => positions.get(id) ?? [])
    component.cellen.forEach((cel, gemeente) => {
      if (cel.staat === 'aanwezig' || (fills && cel.staat === 'afwezig'))
        behoeften.push({ gemeente, component: componenten.length, huidig: positionOf(cel.pakketIds) })
    })
    const own = [...new Set(component.cellen.flatMap(({ pakketIds }) => pakketIds))]
    const vervangers = findVervangers(scenario, component.id, own)
    const all = [...new Set<string>([...own, ...vervangers, newPakketId(component.id)])]
    const kandidaten = positionOf(all).sort((a, b) => a - b)
    const { id, naam, beleidsdomeinen, verplichteStandaarden } = component
    const stevig = new Set(positionOf([...findStevig(component), ...vervangers, newPakketId(id)]))
    componenten.push({ id, naam, beleidsdomeinen, verplichteStandaarden, kandidaten, stevig })
  }
  return {
    gemeenten: projectie.gemeenten.map(({ gemeente: { gemeentecode, naam, inwoners: known } }) => ({
      gemeentecode,
      naam,
      inwoners: inwoners[gemeentecode] ?? known ?? null,
    })),
    pakketten,
    componenten,
    behoeften,
    gebruiken: readGebruiken(vraag, { projectie, pakketten, positions, isInScope }),
    startdatum: vraag.startdatum,
  }
}

/** What covers a component by more than a derivation in one gemeente. */
function findStevig({ cellen }: Projectie['componenten'][number]): string[] {
  const counts = new Map<string, number>()
  for (const { gebruiken, pakketIds } of cellen) {
    for (const id of pakketIds) {
      const isStated = gebruiken.some(({ pakket, herkomst }) => pakket.id === id && herkomst !== 'afgeleid')
      counts.set(id, (counts.get(id) ?? 0) + (isStated ? 2 : 1))
    }
  }
  return [...counts].filter(([, weight]) => weight >= 2).map(([id]) => id)
}

function listPakketten(
  componenten: Projectie['componenten'],
  { graph, scenario, eindeOndersteuning }: Opgavevraag,
): Planpakket[] {
  const found = new Map<string, Pakket>()
  const stated = new Map<string, Datum>()
  const cellen: ProjectieCel[] = componenten.flatMap((component) => [...component.cellen])
  for (const { pakket, applicatie } of cellen.flatMap(({ gebruiken }) => gebruiken)) {
    found.set(pakket.id, pakket)
    const einde = applicatie.eindeOndersteuning
    if (einde !== undefined && einde > (stated.get(pakket.id) ?? '')) stated.set(pakket.id, einde)
  }
  for (const id of listVervangers(scenario)) {
    const node = graph.hasNode(nodeKey('pakket', id)) ? graph.getNodeAttributes(nodeKey('pakket', id)) : null
    if (node?.soort === 'pakket') found.set(node.pakket.id, node.pakket)
  }
  const known = [...found.values()].map(({ id, naam, leverancier, standaarden }) => ({
    id,
    naam,
    ...(leverancier === undefined ? {} : { leverancier: leverancier.naam }),
    isNieuw: false,
    standaarden: new Set(standaarden),
    eindeOndersteuning: eindeOndersteuning.get(id) ?? stated.get(id) ?? null,
  }))
  const fresh = componenten
    .filter(({ cellen: own }) => own.some(({ staat }) => staat === 'aanwezig'))
    .map(({ id, naam, verplichteStandaarden }) => ({
      id: newPakketId(id),
      naam: `nog te kiezen (${naam})`,
      isNieuw: true,
      // an aanbesteding can ask for them
      standaarden: new Set(verplichteStandaarden),
      eindeOndersteuning: null,
    }))
  return [...known, ...fresh].sort((a, b) => compareText(a.id, b.id))
}

/** Pakketten that a person names as the replacement: that is evidence enough. */
function listVervangers({ spelregels }: Scenario): string[] {
  return spelregels.flatMap((regel) =>
    regel.soort === 'vervangen' && regel.aan && regel.door !== undefined ? [regel.door] : [],
  )
}

/** The replacements that a person names for what is used for a component. */
function findVervangers({ spelregels }: Scenario, componentId: string, used: readonly string[]): string[] {
  return spelregels.flatMap((regel) => {
    if (regel.soort !== 'vervangen' || !regel.aan || regel.door === undefined) return []
    const isHere = regel.referentiecomponent === undefined || regel.referentiecomponent === componentId
    return isHere && used.includes(regel.pakket) ? [regel.door] : []
  })
}

type Lezing = {
  readonly projectie: Projectie
  readonly pakketten: readonly Planpakket[]
  readonly positions: ReadonlyMap<string, number>
  readonly isInScope: (component: Projectie['componenten'][number]) => boolean
}

function readGebruiken(vraag: Opgavevraag, { projectie, pakketten, positions, isInScope }: Lezing): Gebruik[] {
  return projectie.gemeenten.flatMap(({ gemeente: { gemeentecode } }, gemeente) => {
    const vondsten = readVondsten(projectie, gemeente, isInScope)
    const koppelingen = countKoppelingen(vraag.graph, gemeentecode)
    return [...vondsten]
      .flatMap(([id, vondst]): Gebruik[] => {
        const pakket = positions.get(id)
        if (pakket === undefined) return []
        const own = vraag.eigenGegevens.find((one) => one.gemeentecode === gemeentecode && one.pakket === id)
        const contractTot = own?.einddatumContract ?? vondst.contracten.sort(compareText).at(-1)
        const verlengbaarTot = own?.verlengbaarTot ?? vondst.verlengingen.sort(compareText).at(-1)
        const stated = vondst.kosten.filter((kosten) => kosten !== null)
        const sum = stated.length === 0 ? null : stated.reduce((total, kosten) => total + kosten, 0)
        return [
          {
            gemeente,
            pakket,
            opgegevenKostenInCenten: own?.kostenPerJaarInCenten ?? sum,
            contractTot: contractTot ?? null,
            verlengbaarTot: verlengbaarTot ?? null,
            eindeOndersteuning:
              vraag.eindeOndersteuning.get(id) ??
              vondst.einden.sort(compareText)[0] ??
              pakketten[pakket]?.eindeOndersteuning ??
              null,
            koppelingen: koppelingen.get(id) ?? 0,
            isVast: vondst.isVast,
          },
        ]
      })
      .sort((a, b) => a.pakket - b.pakket)
  })
}

/** What one gemeente uses in scope, by pakket; every applicatie counts once however many components it serves. */
function readVondsten(projectie: Projectie, gemeente: number, isInScope: Lezing['isInScope']) {
  const vondsten = new Map<PakketId, Vondst>()
  const outside = new Set<PakketId>()
  const seen = new Set<string>()
  for (const component of projectie.componenten) {
    for (const { applicatie, pakket } of component.cellen[gemeente]?.gebruiken ?? []) {
      if (!isInScope(component)) {
        outside.add(pakket.id)
        continue
      }
      const vondst = vondsten.get(pakket.id) ?? {
        kosten: [],
        contracten: [],
        verlengingen: [],
        einden: [],
        isVast: false,
      }
      vondsten.set(pakket.id, vondst)
      if (seen.has(applicatie.id)) continue
      seen.add(applicatie.id)
      vondst.kosten.push(applicatie.kostenPerJaarInCenten ?? null)
      const { einddatumContract, verlengbaarTot, eindeOndersteuning } = applicatie
      if (einddatumContract !== undefined) vondst.contracten.push(einddatumContract)
      if (verlengbaarTot !== undefined) vondst.verlengingen.push(verlengbaarTot)
      if (eindeOndersteuning !== undefined) vondst.einden.push(eindeOndersteuning)
    }
  }
  for (const [id, vondst] of vondsten) vondst.isVast = outside.has(id)
  return vondsten
}
