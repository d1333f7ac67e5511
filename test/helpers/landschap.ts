import { createHash } from 'node:crypto'
import { buildLandschapGraph, type GraphInput, type LandschapGraph } from '../../src/core/graph/index.ts'
import type { Applicatie } from '../../src/core/model/applicatie.ts'
import {
  ApplicatieId,
  buildSlug,
  Datum,
  Gemeentecode,
  LeverancierId,
  ObjectId,
  PakketId,
  SamenwerkingsverbandId,
} from '../../src/core/model/ids.ts'
import type { Celbesluit, Landschap, Volledig } from '../../src/core/model/landschap.ts'
import type { Pakket } from '../../src/core/model/pakket.ts'
import type { Referentiemodel } from '../../src/core/model/referentiemodel.ts'
import type { Toewijzing } from '../../src/core/model/toewijzing.ts'

export const PEILDATUM = Datum.parse('2026-11-24')

/** A stable Object ID for a short test name: `componentId('web')`. */
export function componentId(naam: string): ObjectId {
  const hash = createHash('sha256').update(naam).digest('hex')
  return ObjectId.parse(`00000000-0000-4000-8000-${hash.slice(0, 12)}`)
}

type TestComponent = {
  readonly naam: string
  readonly beleidsdomeinen?: readonly string[]
  readonly verplicht?: readonly string[]
  readonly status?: 'in_gebruik' | 'in_ontwikkeling'
}

/** A reference model with the named components, and the domains and standaarden that they name. */
export function someReferentiemodel(components: readonly TestComponent[]): Referentiemodel {
  const domains = [...new Set(components.flatMap(({ beleidsdomeinen = [] }) => beleidsdomeinen))]
  const standards = [...new Set(components.flatMap(({ verplicht = [] }) => verplicht))]
  const fact = (naam: string) => ({ id: componentId(naam), identifier: `id-${naam}`, naam })
  return {
    versie: Datum.parse('2026-06-30'),
    naam: 'Testmodel',
    referentiecomponenten: components.map(({ naam, beleidsdomeinen = [], verplicht = [], status = 'in_gebruik' }) => ({
      ...fact(naam),
      eerdereNamen: [],
      status,
      omschrijving: '',
      trefwoorden: [],
      beleidsdomeinen: beleidsdomeinen.map(componentId),
      applicatieservices: [],
      standaarden: verplicht.map((standaard) => ({ standaardId: componentId(standaard), verbindingsrol: 'verplicht' })),
      apis: [],
    })),
    applicatieservices: [],
    bedrijfsfuncties: [],
    standaarden: standards.map((naam) => ({ ...fact(naam), status: 'in_gebruik', versies: [] })),
    beleidsdomeinen: domains.map(fact),
    apis: [],
    voorzieningen: [],
    stromen: [],
    kaart: null,
  }
}

/** One use, written short: component and pakket, and what a test wants to vary. */
export type Use = {
  readonly component: string | null
  readonly pakket: string
  readonly leverancier?: string
  readonly versie?: string
  readonly status?: Applicatie['status']
  readonly via?: readonly string[]
  readonly standaarden?: readonly string[]
  readonly toewijzing?: Partial<Pick<Toewijzing, 'herkomst' | 'status' | 'zekerheid' | 'vanKracht'>>
}

export type TestGemeente = {
  readonly code: string
  readonly inwoners?: number
  readonly volledig?: Volledig
  readonly uses: readonly Use[]
  readonly besluiten?: readonly Celbesluit[]
}

/** `uses('zaak:p1 web:p5')`: a landschap in a line. */
export function uses(text: string): Use[] {
  return text
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => {
      const [component = '', pakket = ''] = part.split(':')
      return { component, pakket }
    })
}

function buildApplicatie(code: Gemeentecode, use: Use, position: number): Applicatie {
  return {
    id: ApplicatieId.parse(`${code}-${buildSlug(use.pakket)}-${position}`),
    gemeentecode: code,
    naam: use.pakket,
    status: use.status ?? 'in_productie',
    ...(use.versie === undefined ? {} : { versie: use.versie }),
    via: use.via?.map((via) => (via === 'eigen' ? via : SamenwerkingsverbandId.parse(via))) ?? ['eigen'],
    vermeldingen: [],
    standaarden: [],
    plaats: {},
  }
}

function buildPakket({ pakket, leverancier, standaarden = [] }: Use): Pakket {
  return {
    id: PakketId.parse(pakket),
    naam: pakket,
    ...(leverancier === undefined ? {} : { leverancier: { id: LeverancierId.parse(leverancier), naam: leverancier } }),
    schrijfwijzen: [pakket],
    standaarden: standaarden.map(componentId),
  }
}

/** Builds the graph of test gemeenten; components are made up from what they use unless a model is given. */
export function someGraph(gemeenten: readonly TestGemeente[], model?: Referentiemodel): LandschapGraph {
  return buildLandschapGraph(someGraphInput(gemeenten, model))
}

/** What the graph of test gemeenten is built of. */
export function someGraphInput(gemeenten: readonly TestGemeente[], model?: Referentiemodel): GraphInput {
  const names = gemeenten.flatMap(({ uses: all }) => all.flatMap(({ component }) => component ?? []))
  const referentiemodel = model ?? someReferentiemodel([...new Set(names)].sort().map((naam) => ({ naam })))
  const pakketten = new Map<PakketId, Pakket>()
  const pakketByApplicatie = new Map<ApplicatieId, PakketId>()
  const toewijzingen: Toewijzing[] = []
  const landschappen = gemeenten.map(({ code, inwoners, volledig = true, uses: all, besluiten = [] }): Landschap => {
    const gemeentecode = Gemeentecode.parse(code)
    const applicaties = all.map((use, position) => {
      const applicatie = buildApplicatie(gemeentecode, use, position)
      const pakket = buildPakket(use)
      pakketten.set(pakket.id, pakket)
      pakketByApplicatie.set(applicatie.id, pakket.id)
      if (use.component !== null) {
        toewijzingen.push({
          applicatieId: applicatie.id,
          referentiecomponentId: componentId(use.component),
          herkomst: 'gemeente',
          status: 'vermeld',
          zekerheid: 1,
          redenen: [],
          vanKracht: true,
          ...use.toewijzing,
        })
      }
      return applicatie
    })
    return {
      gemeente: {
        gemeentecode,
        naam: `Gemeente ${code}`,
        voorlopig: false,
        ...(inwoners === undefined ? {} : { inwoners }),
      },
      peildatum: PEILDATUM,
      volledig,
      applicaties,
      celbesluiten: [...besluiten],
      toewijzingsbesluiten: [],
    }
  })
  const indeling = { pakketten: [...pakketten.values()], pakketByApplicatie, samenvoegvoorstellen: [], bevindingen: [] }
  const toewijzing = {
    toewijzingen,
    voorzieningen: new Map(),
    geenApplicatie: new Set<ApplicatieId>(),
    bevindingen: [],
  }
  return { referentiemodel, landschappen, samenwerkingsverbanden: [], indeling, toewijzing }
}

/** The three gemeenten of the golden values in the design. */
export const GOLDEN: readonly TestGemeente[] = [
  { code: '9901', inwoners: 30_000, uses: uses('zaak:p1 bgz:p2 wmo:p3 bag:p4 web:p5') },
  { code: '9902', inwoners: 20_000, uses: uses('zaak:p1 bgz:p6 wmo:p3 web:p7') },
  { code: '9903', inwoners: 50_000, uses: uses('zaak:p8 bgz:p2 bag:p4 web:p5 fin:p9') },
]
