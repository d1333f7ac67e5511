import type { Generated } from 'kysely'
import type {
  ApplicatieId,
  Celbesluit,
  Datum,
  Gemeentecode,
  Maand,
  ObjectId,
  PakketId,
  Samenvoegbesluit,
  SamenwerkingsverbandId,
  Toewijzingsbesluit,
} from '../../core/index.ts'
import type { Modelstatus } from '../registers/referentiemodellen.ts'
import type { Uitslagsoort } from '../registers/scenarios.ts'
import type { Rol } from '../registers/sleutels.ts'
import type { Taakstatus } from '../registers/taken.ts'

/** Columns named `…Json` hold JSON as text: it is read whole, and text is cheaper to store than jsonb. */
export type Tabellen = {
  gemeente: {
    gemeentecode: Gemeentecode
    naam: string
    provincie: string | null
    inwoners: number | null
    voorlopig: boolean
  }
  inventarisatie: {
    id: string
    volgnummer: Generated<number>
    gemeentecode: Gemeentecode
    bestandshash: string
    leveringId: string | null
    verslagJson: string
    /** Samenwerkingsverbanden of the content, to be listed without reading it; null when there are none. */
    verbandenJson: string | null
  }
  inventarisatieinhoud: { inventarisatieId: string; inhoudJson: string }
  levering: { id: string; volgnummer: Generated<number>; bestandshash: string; verslagJson: string }
  leveringkennis: { leveringId: string; kennisJson: string }
  referentiemodel: {
    versie: Datum
    naam: string
    status: Modelstatus
    bestandshash: string
    toegevoegdOp: Date
    gewijzigdOp: Date
    modelJson: string
  }
  toewijzingsbesluit: Vastgelegd & {
    gemeentecode: Gemeentecode
    applicatieId: ApplicatieId
    referentiecomponentId: ObjectId
    besluit: Toewijzingsbesluit['besluit']
    eigen: boolean
    reden: string | null
    pakketId: PakketId | null
  }
  celbesluit: Vastgelegd & {
    gemeentecode: Gemeentecode
    referentiecomponentId: ObjectId
    staat: Celbesluit['staat']
    reden: string
    door: string | null
  }
  samenvoegbesluit: Vastgelegd & {
    id: string
    volgnummer: Generated<number>
    links: PakketId
    rechts: PakketId
    besluit: Samenvoegbesluit['besluit']
  }
  samenwerkingsverband: {
    id: SamenwerkingsverbandId
    naam: string
    soort: string | null
    deelnemers: Gemeentecode[]
    deelnemerNamen: string[]
  }
  scenario: {
    id: string
    account: string
    volgnummer: Generated<number>
    samenwerkingsverband: SamenwerkingsverbandId
    scenarioJson: string
    aangemaaktOp: Date
    gewijzigdOp: Date
  }
  scenariouitkomst: {
    scenarioId: string
    soort: Uitslagsoort
    /** Names all that it was made from. */
    stand: string
    foutJson: string | null
    /** JSON of the plan, compressed; null when there is none. */
    plan: Uint8Array | null
    kort: Uint8Array | null
  }
  landelijk: { maand: Maand; publicatieJson: string }
  gebruiksstand: {
    gemeentecode: Gemeentecode
    revisie: number
    referentiemodel: Datum
    kennis: string
    kolomJson: string
  }
  /** Each way to write a pakket once, so that a question over all uses reads few texts. */
  pakketvorm: {
    id: Generated<number>
    pakketId: PakketId
    pakketNaam: string
    naam: string
    /** Empty when no bron names one, like `leverancier`. */
    leverancierId: string
    leverancier: string
    zoektekst: string
  }
  gebruik: {
    gemeentecode: Gemeentecode
    applicatieId: string
    vormId: number
    inGebruik: boolean
    referentiecomponenten: ObjectId[]
  }
  sleutel: {
    id: string
    volgnummer: Generated<number>
    omschrijving: string
    rol: Rol
    /** Null: every gemeente. */
    gemeenten: Gemeentecode[] | null
    aangemaaktOp: Date
    verlooptOp: Date
    ingetrokkenOp: Date | null
    /** Null: restored from an archive without hashes, opens nothing. */
    geheimhash: string | null
  }
  antwoord: {
    account: string
    sleutel: string
    verzoekhash: string
    status: number
    headersJson: string
    body: string
    bewaardOp: Date
  }
  taak: {
    id: string
    soort: string
    account: string
    gemeentecode: Gemeentecode | null
    invoerJson: string
    status: Taakstatus
    voortgang: Generated<number>
    aangemaaktOp: Date
    gereedOp: Date | null
    foutJson: string | null
    resultaat: string | null
    /** When the process that works on it last said so. */
    hartslagOp: Date | null
    pogingen: Generated<number>
    opdrachtId: string | null
  }
  taakbestand: { taakId: string; bestand: Uint8Array }
  revisie: { onderwerp: string; nummer: number }
}

type Vastgelegd = { account: string; vastgelegdOp: Date }
