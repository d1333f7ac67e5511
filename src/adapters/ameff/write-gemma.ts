import type { ObjectId } from '../../core/model/ids.ts'
import type {
  Bedrijfsfunctie,
  GemmaStatus,
  Referentiecomponent,
  Referentiemodel,
  Verbindingsrol,
} from '../../core/model/referentiemodel.ts'
import type { Eigenschappen, Elementsoort, Uitwisseling } from './write-uitwisseling.ts'

type Feit = { readonly id: ObjectId; readonly identifier: string; readonly naam: string }

/** Identifier in the file of a fact of GEMMA; undefined for an Object ID that the release does not hold. */
export type Vindfeit = (id: ObjectId) => string | undefined

const STATUSSEN = {
  in_gebruik: 'In gebruik',
  in_ontwikkeling: 'In ontwikkeling',
  einde_ondersteuning: 'Einde ondersteuning',
  teruggetrokken: 'Teruggetrokken',
  onbekend: undefined,
} as const satisfies Record<GemmaStatus, string | undefined>

const ROLLEN = { verplicht: 'Verplicht', aanbevolen: 'Aanbevolen', onbekend: undefined } as const satisfies Record<
  Verbindingsrol,
  string | undefined
>

const FUNCTIETYPEN = {
  laag: 'Bedrijfsfunctie laag',
  domein: 'Bedrijfsfunctie domein',
  hoofdfunctie: 'Bedrijfsfunctie',
  deelfunctie: undefined,
} as const satisfies Record<Bedrijfsfunctie['soort'], string | undefined>

/**
 * Adds the facts of a release with GEMMA's own identifiers, Object IDs and relationships.
 *
 * Only what a Referentiemodel holds: no processes, objects or views but the map. A beleidsdomein aggregates its
 * referentiecomponenten itself, because which service brought it there is not among the facts.
 *
 * @returns finds the identifier of a fact
 */
export function addGemma(uitwisseling: Uitwisseling, model: Referentiemodel): Vindfeit {
  const identifiers = new Map<ObjectId, string>()
  for (const { feit, soort, documentatie, eigenschappen = [] } of listFeiten(model)) {
    // a versie of two standaarden is one element
    if (identifiers.has(feit.id)) continue
    const identifier = uitwisseling.claim(feit.identifier)
    identifiers.set(feit.id, identifier)
    uitwisseling.add({
      identifier,
      soort,
      naam: feit.naam,
      documentatie,
      eigenschappen: [...eigenschappen, ['Object ID', feit.id]],
    })
  }
  const vind: Vindfeit = (id) => identifiers.get(id)
  relateGemma(uitwisseling, model, vind)
  return vind
}

type Schrijffeit = {
  readonly feit: Feit
  readonly soort: Elementsoort
  readonly documentatie?: string
  readonly eigenschappen?: Eigenschappen
}

function* listFeiten(model: Referentiemodel): Generator<Schrijffeit> {
  for (const feit of model.referentiecomponenten) {
    const eigenschappen = describeComponent(feit)
    yield { feit, soort: 'ApplicationComponent', documentatie: feit.omschrijving, eigenschappen }
  }
  for (const feit of model.applicatieservices) yield { feit, soort: 'ApplicationService' }
  for (const feit of model.bedrijfsfuncties) {
    yield { feit, soort: 'BusinessFunction', eigenschappen: [['GEMMA type', FUNCTIETYPEN[feit.soort]]] }
  }
  for (const standaard of model.standaarden) {
    yield { feit: standaard, soort: 'Constraint', eigenschappen: describeType('Standaard', standaard.status) }
    for (const feit of standaard.versies) {
      const status = STATUSSEN[feit.status]
      const eigenschappen: Eigenschappen = [
        ['GEMMA type', 'Standaardversie'],
        ['Status', status],
      ]
      yield { feit, soort: 'Constraint', eigenschappen }
    }
  }
  const domein: Eigenschappen = [
    ['GEMMA type', 'Groep'],
    ['GEMMA subtype', 'Domein'],
  ]
  for (const feit of model.beleidsdomeinen) yield { feit, soort: 'Grouping', eigenschappen: domein }
  for (const feit of model.apis) yield { feit, soort: 'ApplicationInterface' }
  for (const feit of model.voorzieningen) {
    const eigenschappen = describeType('Buitengemeentelijke voorziening', feit.status)
    yield { feit, soort: 'ApplicationComponent', eigenschappen }
  }
}

function describeType(type: string, status: GemmaStatus): Eigenschappen {
  return [
    ['GEMMA type', type],
    ['GEMMA status', STATUSSEN[status]],
  ]
}

function describeComponent({ status, biv, bbn }: Referentiecomponent): Eigenschappen {
  return [
    ...describeType('Referentiecomponent', status),
    ['Beschikbaarheid', biv?.beschikbaarheid.toString()],
    ['Integriteit', biv?.integriteit.toString()],
    ['Vertrouwelijkheid', biv?.vertrouwelijkheid.toString()],
    ['BBN', bbn],
  ]
}

function relateGemma(uitwisseling: Uitwisseling, model: Referentiemodel, vind: Vindfeit): void {
  const relate = (
    soort: Parameters<Uitwisseling['relate']>[0]['soort'],
    [van, naar]: readonly [ObjectId, ObjectId],
    rest: { naam?: string | undefined; eigenschappen?: Eigenschappen } = {},
  ) => {
    const [bron, doel] = [vind(van), vind(naar)]
    if (bron !== undefined && doel !== undefined) uitwisseling.relate({ soort, bron, doel, ...rest })
  }
  for (const { id, beleidsdomeinen, applicatieservices, standaarden, apis } of model.referentiecomponenten) {
    for (const service of applicatieservices) relate('Realization', [id, service])
    for (const domein of beleidsdomeinen) relate('Aggregation', [domein, id])
    for (const { standaardId, verbindingsrol } of standaarden) {
      relate('Realization', [id, standaardId], describeRol(verbindingsrol))
    }
    for (const { apiId, richting, verbindingsrol } of apis) {
      if (richting === 'biedt') relate('Composition', [id, apiId], describeRol(verbindingsrol))
      else relate('Serving', [apiId, id], describeRol(verbindingsrol))
    }
  }
  for (const { id, onderdeelVan, bedrijfsfuncties } of model.applicatieservices) {
    for (const geheel of onderdeelVan) relate('Aggregation', [geheel, id])
    for (const functie of bedrijfsfuncties) relate('Serving', [id, functie])
  }
  for (const { id, onderdeelVan } of model.bedrijfsfuncties) {
    for (const geheel of onderdeelVan) relate('Aggregation', [geheel, id])
  }
  for (const { id, versies } of model.standaarden) {
    for (const versie of versies) relate('Specialization', [versie.id, id])
  }
  for (const { id, standaarden } of model.apis) {
    for (const standaard of standaarden) relate('Realization', [id, standaard])
  }
  for (const { van, naar, naam } of model.stromen) relate('Flow', [van, naar], { naam })
}

/** GEMMA gives the rol twice: as name and as property. */
function describeRol(verbindingsrol: Verbindingsrol): { naam?: string; eigenschappen?: Eigenschappen } {
  const rol = ROLLEN[verbindingsrol]
  return rol === undefined ? {} : { naam: rol, eigenschappen: [['Verbindingsrol', rol]] }
}
