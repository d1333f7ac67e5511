import { identifyPakketten } from '../identity/index.ts'
import type { Applicatie } from '../model/applicatie.ts'
import type { Samenvoegbesluit } from '../model/besluit.ts'
import type { Catalogus } from '../model/catalogus.ts'
import { groupBy } from '../model/group-by.ts'
import { ApplicatieId, Gemeentecode, type ObjectId } from '../model/ids.ts'
import type { Pakketkennis } from '../model/inlezing.ts'
import type { Pakket } from '../model/pakket.ts'
import type { Referentiemodel } from '../model/referentiemodel.ts'
import { compareText } from '../model/sorteren.ts'
import { buildVermeldingzoeker } from '../toewijzing/index.ts'

export type CatalogusInput = {
  readonly catalogus: Catalogus
  /** What leveringen say of pakketten. */
  readonly kennis: readonly Pakketkennis[]
  readonly referentiemodel: Referentiemodel
  readonly samenvoegbesluiten?: readonly Samenvoegbesluit[]
}

/** Who says that a product is for a referentiecomponent, apart from those that use it. */
export type Catalogusstem = 'catalogus' | 'leverancier' | 'gemeente'

/** A product as catalogue and leveringen know it, whoever uses it. */
export type Bekendpakket = {
  readonly pakket: Pakket
  /** Other names, sorted; never the naam itself. */
  readonly aliassen: readonly string[]
  /** Newest first. */
  readonly eerdereLeveranciers: readonly string[]
  readonly omschrijving?: string
  /** Sorted by id, then stem. Only what the release has. */
  readonly referentiecomponenten: readonly { readonly id: ObjectId; readonly stem: Catalogusstem }[]
}

type Bron = {
  readonly naam: string
  readonly leverancier?: string | undefined
  readonly aliassen: readonly string[]
  readonly eerdereLeveranciers: readonly string[]
  readonly omschrijving?: string | undefined
  readonly standaarden: readonly string[]
  readonly componenten: readonly { readonly id: ObjectId; readonly stem: Catalogusstem }[]
}

/** Nobody's: products of the catalogue are read as if somebody used each of them. */
const NIEMAND = Gemeentecode.parse('0000')

/**
 * Tells what is known of products: the shipped catalogue and the leveringen together, each product once, under the id that
 * it has in every landschap.
 *
 * @returns sorted by id; empty when nothing is known
 */
export function describeCatalogus(input: CatalogusInput): Bekendpakket[] {
  const { catalogus, kennis, samenvoegbesluiten = [] } = input
  const bronnen = [...readCatalogus(input), ...readKennis(input)]
  const rows = bronnen.map(buildRow)
  const { pakketten, pakketByApplicatie } = identifyPakketten(rows, kennis, { catalogus, samenvoegbesluiten })
  const pairs = bronnen.map((bron, position) => ({ bron, id: pakketByApplicatie.get(buildId(position)) }))
  const byPakket = groupBy(pairs, ({ id }) => id)
  return pakketten.map((pakket) => {
    const own = (byPakket.get(pakket.id) ?? []).map(({ bron }) => bron)
    const names = own.flatMap(({ naam, aliassen }) => [naam, ...aliassen])
    const omschrijving = own.find((bron) => bron.omschrijving !== undefined)?.omschrijving
    const componenten = new Map(own.flatMap((bron) => bron.componenten).map((one) => [`${one.id} ${one.stem}`, one]))
    return {
      pakket,
      aliassen: [...new Set(names)].filter((naam) => naam !== pakket.naam).sort(compareText),
      eerdereLeveranciers: [...new Set(own.flatMap((bron) => bron.eerdereLeveranciers))],
      ...(omschrijving === undefined ? {} : { omschrijving }),
      referentiecomponenten: [...componenten].sort(([a], [b]) => compareText(a, b)).map(([, one]) => one),
    }
  })
}

function readCatalogus({ catalogus, referentiemodel }: CatalogusInput): Bron[] {
  const present = new Set<string>(referentiemodel.referentiecomponenten.map(({ id }) => id))
  return catalogus.pakketten.map(({ referentiecomponenten, standaarden = [], ...facts }) => ({
    ...facts,
    standaarden,
    componenten: referentiecomponenten
      .filter((id) => present.has(id))
      .map((id) => ({ id, stem: 'catalogus' as const })),
  }))
}

function readKennis({ kennis, referentiemodel }: CatalogusInput): Bron[] {
  const zoek = buildVermeldingzoeker(referentiemodel)
  return kennis.map(({ naam, leverancier, omschrijving, vermeldingen, standaarden }) => ({
    naam,
    leverancier,
    aliassen: [],
    eerdereLeveranciers: [],
    omschrijving,
    standaarden,
    componenten: vermeldingen.flatMap((vermelding) => {
      const found = zoek(vermelding)
      return found.soort === 'gevonden' ? [{ id: found.component.id, stem: vermelding.herkomst }] : []
    }),
  }))
}

function buildId(position: number): ApplicatieId {
  return ApplicatieId.parse(`${NIEMAND}-${position}`)
}

function buildRow({ naam, leverancier, standaarden }: Bron, position: number): Applicatie {
  return {
    id: buildId(position),
    gemeentecode: NIEMAND,
    naam,
    ...(leverancier === undefined ? {} : { leverancier }),
    status: 'onbekend',
    via: ['eigen'],
    vermeldingen: [],
    standaarden: [...standaarden],
    plaats: {},
  }
}
