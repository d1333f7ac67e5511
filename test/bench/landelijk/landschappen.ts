import type { Celtabel, Gebruik, Kolom, ProjectieCel } from '../../../src/core/graph/index.ts'
import { buildLandschapGraph, type LandschapGraph } from '../../../src/core/graph/index.ts'
import {
  type Applicatie,
  ApplicatieId,
  compareText,
  type Gemeente,
  Gemeentecode,
  type Landschap,
  LeverancierId,
  type Pakket,
  PakketId,
  type Toewijzing,
} from '../../../src/core/index.ts'
import { PEILDATUM, someReferentiemodel } from '../../helpers/landschap.ts'
import { drawZipf, seededRandom } from '../generator.ts'

const PAKKETTEN = 3000
const APPLICATIES = 250
/** Gemeenten that work together: a fifth of what they buy is a choice of the region. */
const PER_REGIO = 17
const REGIOPAKKETTEN = 60
const REGIOKANS = 0.2
/** Chances of one, two and three referentiecomponenten per pakket: 456 pairs per gemeente, as measured in the field. */
const EEN = 0.36
const TWEE = 0.82
/** Some referentiecomponenten are filled by many pakketten, others by few: about 130 of 167 are aanwezig. */
const SCHEEFHEID = 2

export const MODEL = someReferentiemodel(
  Array.from({ length: 167 }, (_, number) => ({
    naam: `component ${String(number).padStart(3, '0')}`,
    beleidsdomeinen: [`domein ${number % 12}`],
  })),
)

/** One pakket with the numbers of the referentiecomponenten that it fills. */
type Aanbod = { readonly pakket: Pakket; readonly componenten: readonly number[] }

/** What one organisation runs, before it is a graph or a table. */
export type Organisatie = { readonly gemeente: Gemeente; readonly aanbod: readonly Aanbod[] }

function buildAanbod(random: () => number): Aanbod[] {
  return Array.from({ length: PAKKETTEN }, (_, number) => {
    const kans = random()
    const count = kans < EEN ? 1 : kans < TWEE ? 2 : 3
    const maker = `leverancier ${number % 300}`
    return {
      pakket: {
        id: PakketId.parse(`leverancier-${number % 300}--pakket-${number}`),
        naam: `Pakket ${number}`,
        leverancier: { id: LeverancierId.parse(`leverancier-${number % 300}`), naam: maker },
        schrijfwijzen: [`Pakket ${number}`],
        standaarden: [],
      },
      componenten: [...new Set(Array.from({ length: count }, () => Math.floor(167 * random() ** SCHEEFHEID)))],
    }
  })
}

/** Organisations with 250 applicaties each: Zipf popularity over 3,000 pakketten, with choices shared by a region. */
export function someOrganisaties(aantal: number): Organisatie[] {
  const random = seededRandom(2026)
  const aanbod = buildAanbod(random)
  return Array.from({ length: aantal }, (_, number) => {
    const regio = Math.floor(number / PER_REGIO)
    const chosen = new Set<number>()
    while (chosen.size < APPLICATIES) {
      const isRegional = random() < REGIOKANS
      const rank = isRegional
        ? (regio * 131 + drawZipf(random, REGIOPAKKETTEN) * 37) % PAKKETTEN
        : drawZipf(random, PAKKETTEN)
      chosen.add(rank)
    }
    const gemeente = {
      gemeentecode: Gemeentecode.parse(String(number + 1).padStart(4, '0')),
      naam: `Gemeente ${number + 1}`,
      provincie: `Provincie ${regio % 12}`,
      inwoners: 10_000 + ((number * 977) % 300_000),
      voorlopig: false,
    }
    return { gemeente, aanbod: [...chosen].flatMap((pakket) => aanbod[pakket] ?? []) }
  })
}

/** The same organisations with a random tenth of their rows left out. */
export function leaveOutTenth(organisaties: readonly Organisatie[], seed: number): Organisatie[] {
  const random = seededRandom(seed)
  return organisaties.map((organisatie) => ({
    ...organisatie,
    aanbod: organisatie.aanbod.filter(() => random() >= 0.1),
  }))
}

function buildApplicatie({ gemeente }: Organisatie, { pakket }: Aanbod): Applicatie {
  return {
    id: ApplicatieId.parse(`${gemeente.gemeentecode}-${pakket.id}`),
    gemeentecode: gemeente.gemeentecode,
    naam: pakket.naam,
    versie: `${pakket.id.length % 4}.${gemeente.naam.length}`,
    status: 'in_productie',
    via: ['eigen'],
    vermeldingen: [],
    standaarden: [],
    plaats: {},
  }
}

/** The landschap graph of the organisations, as the product builds it. */
export function buildGraph(organisaties: readonly Organisatie[]): LandschapGraph {
  const pakketten = new Map<PakketId, Pakket>()
  const pakketByApplicatie = new Map<ApplicatieId, PakketId>()
  const toewijzingen: Toewijzing[] = []
  const landschappen = organisaties.map((organisatie): Landschap => {
    const applicaties = organisatie.aanbod.map((aanbod) => {
      const applicatie = buildApplicatie(organisatie, aanbod)
      pakketten.set(aanbod.pakket.id, aanbod.pakket)
      pakketByApplicatie.set(applicatie.id, aanbod.pakket.id)
      for (const component of aanbod.componenten) {
        const referentiecomponent = MODEL.referentiecomponenten[component]
        if (referentiecomponent === undefined) continue
        toewijzingen.push({
          applicatieId: applicatie.id,
          referentiecomponentId: referentiecomponent.id,
          herkomst: 'gemeente',
          status: 'vermeld',
          zekerheid: 1,
          redenen: [],
          vanKracht: true,
        })
      }
      return applicatie
    })
    const { gemeente } = organisatie
    return { gemeente, peildatum: PEILDATUM, volledig: true, applicaties, celbesluiten: [], toewijzingsbesluiten: [] }
  })
  return buildLandschapGraph({
    referentiemodel: MODEL,
    landschappen,
    samenwerkingsverbanden: [],
    indeling: {
      pakketten: [...pakketten.values()],
      pakketByApplicatie,
      samenvoegvoorstellen: [],
      bevindingen: [],
    },
    toewijzing: { toewijzingen, voorzieningen: new Map(), geenApplicatie: new Set(), bevindingen: [] },
  })
}

const AFWEZIG: ProjectieCel = { staat: 'afwezig', gebruiken: [], pakketIds: [] }

/** The table of cellen without a graph in between: for sizes where the graph would fill the memory. */
export function buildTabel(organisaties: readonly Organisatie[]): Celtabel {
  return {
    referentiemodel: MODEL.versie,
    componenten: MODEL.referentiecomponenten.map(({ id, naam }, number) => ({
      id,
      naam,
      beleidsdomeinen: [`domein ${number % 12}`],
      verplichteStandaarden: [],
    })),
    kolommen: organisaties.map(buildKolom),
  }
}

function buildKolom(organisatie: Organisatie): Kolom {
  const gebruiken = new Map<number, Gebruik[]>()
  for (const aanbod of organisatie.aanbod) {
    const gebruik: Gebruik = {
      applicatie: buildApplicatie(organisatie, aanbod),
      pakket: aanbod.pakket,
      herkomst: 'gemeente',
    }
    for (const component of aanbod.componenten) {
      const list = gebruiken.get(component)
      if (list === undefined) gebruiken.set(component, [gebruik])
      else list.push(gebruik)
    }
  }
  return {
    gemeente: {
      gemeente: organisatie.gemeente,
      volledig: true,
      applicaties: organisatie.aanbod.length,
      pakketten: organisatie.aanbod.length,
      teBeoordelen: 0,
      zonderToewijzing: 0,
    },
    samenwerkingsverbanden: [],
    cellen: MODEL.referentiecomponenten.map((_, component) => {
      const found = gebruiken.get(component)
      if (found === undefined) return AFWEZIG
      const pakketIds = found.map(({ pakket }) => pakket.id).sort(compareText)
      return { staat: 'aanwezig', gebruiken: found, pakketIds }
    }),
  }
}
