import { LandschapError } from '../errors.ts'
import { buildProjectie, nodeKey } from '../graph/index.ts'
import type { Applicatie } from '../model/applicatie.ts'
import type { Gemeentecode } from '../model/ids.ts'
import type { Landschap, Samenwerkingsverband } from '../model/landschap.ts'
import type { Referentiemodel } from '../model/referentiemodel.ts'
import { compareText } from '../model/sorteren.ts'
import type { Landschapsuitvoer, Uitvoercel, Uitvoerregel, Uitvoertoewijzing } from '../model/uitvoer.ts'
import { buildVermeldingzoeker } from '../toewijzing/index.ts'
import type { MappedLandschappen } from './map-landschappen.ts'

export type Uitvoerbron = MappedLandschappen & {
  /** The release that the landschappen were mapped with. */
  readonly referentiemodel: Referentiemodel
}

/**
 * Gathers what is known of one landschap, ready to be written in any form.
 *
 * Of the bevindingen of several landschappen only those are kept that point at a row of this one.
 *
 * @throws LandschapError onbekende_gemeente - no landschap of this gemeente is mapped
 */
export function buildUitvoer(bron: Uitvoerbron, gemeentecode: Gemeentecode): Landschapsuitvoer {
  const landschap = bron.landschappen.find(({ gemeente }) => gemeente.gemeentecode === gemeentecode)
  if (landschap === undefined) {
    throw new LandschapError('onbekende_gemeente', `Van gemeente ${gemeentecode} is geen landschap bekend.`)
  }
  return {
    landschap,
    referentiemodel: bron.referentiemodel,
    regels: buildRegels(landschap, bron),
    cellen: readCellen(bron, gemeentecode),
    samenwerkingsverbanden: findSamenwerkingsverbanden(landschap, bron),
    koppelingen: bron.koppelingen.filter((koppeling) => koppeling.gemeentecode === gemeentecode),
    bevindingen: bron.landschappen.length === 1 ? bron.bevindingen : findEigenBevindingen(landschap, bron),
  }
}

function buildRegels({ applicaties }: Landschap, bron: Uitvoerbron): Uitvoerregel[] {
  const { indeling, toewijzing, referentiemodel } = bron
  const zoek = buildVermeldingzoeker(referentiemodel)
  const names = new Map(referentiemodel.referentiecomponenten.map(({ id, naam }) => [id, naam]))
  const pakketten = new Map(indeling.pakketten.map((pakket) => [pakket.id, pakket]))
  const byApplicatie = new Map<Applicatie['id'], Uitvoertoewijzing[]>(applicaties.map(({ id }) => [id, []]))
  for (const { applicatieId, referentiecomponentId: id, ...rest } of toewijzing.toewijzingen) {
    // a decision on a referentiecomponent that this release lacks is kept by its id
    byApplicatie.get(applicatieId)?.push({ component: { id, naam: names.get(id) ?? id }, ...rest })
  }
  return applicaties.map((applicatie) => {
    const pakketId = indeling.pakketByApplicatie.get(applicatie.id)
    const pakket = pakketId === undefined ? undefined : pakketten.get(pakketId)
    return {
      applicatie,
      ...(pakket === undefined ? {} : { pakket }),
      toewijzingen: (byApplicatie.get(applicatie.id) ?? []).sort(
        (a, b) => b.zekerheid - a.zekerheid || compareText(a.component.naam, b.component.naam),
      ),
      zonderToewijzing: applicatie.vermeldingen.filter((vermelding) => zoek(vermelding).soort !== 'gevonden'),
    }
  })
}

function readCellen({ graph }: Uitvoerbron, gemeentecode: Gemeentecode): Uitvoercel[] {
  return buildProjectie(graph, { gemeenten: [gemeentecode] }).componenten.flatMap((component) => {
    const cel = component.cellen[0]
    if (cel === undefined) return []
    const { reden, door } = cel.besluit ?? {}
    return [
      {
        component: { id: component.id, naam: component.naam },
        beleidsdomeinen: component.beleidsdomeinen,
        staat: cel.staat,
        applicaties: unique(cel.gebruiken.map(({ applicatie }) => applicatie.naam)),
        pakketten: unique(cel.gebruiken.map(({ pakket }) => pakket.naam)),
        ...(reden === undefined ? {} : { reden }),
        ...(door === undefined ? {} : { door }),
      },
    ]
  })
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)]
}

/** A verband that only its id is known of goes by that. */
function findSamenwerkingsverbanden({ applicaties }: Landschap, { graph }: Uitvoerbron): Samenwerkingsverband[] {
  const ids = new Set(applicaties.flatMap(({ via }) => via.filter((one) => one !== 'eigen')))
  return [...ids].sort(compareText).flatMap((id) => {
    const key = nodeKey('samenwerkingsverband', id)
    const node = graph.hasNode(key) ? graph.getNodeAttributes(key) : undefined
    return node?.soort === 'samenwerkingsverband' ? [node.samenwerkingsverband] : []
  })
}

function findEigenBevindingen({ applicaties }: Landschap, { bevindingen }: Uitvoerbron) {
  const places = new Set(applicaties.map(({ plaats }) => JSON.stringify(plaats)))
  return bevindingen.filter(({ plaats }) => plaats !== undefined && places.has(JSON.stringify(plaats)))
}
