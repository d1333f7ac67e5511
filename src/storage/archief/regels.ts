import { z } from 'zod'
import {
  Account,
  Bronkennis,
  Celbesluit,
  Datum,
  Gemeente,
  Gemeentecode,
  Inventarisatie,
  Inventarisatieinhoud,
  LandelijkePublicatie,
  Levering,
  ObjectId,
  PakketId,
  Planscenario,
  Referentiemodel,
  Samenvoegbesluit,
  Samenwerkingsverband,
  SamenwerkingsverbandId,
  Toewijzingsbesluit,
  Volledig,
} from '../../core/index.ts'

const tijdstip = z.iso.datetime()
const volgnummer = z.int().nonnegative()
const vastlegging = { account: Account, vastgelegdOp: tijdstip }

const Gebruik = z.object({
  gemeentecode: Gemeentecode,
  applicatieId: z.string(),
  naam: z.string(),
  inGebruik: z.boolean(),
  pakketId: PakketId,
  pakketNaam: z.string(),
  leverancierId: z.string().optional(),
  leverancier: z.string().optional(),
  referentiecomponenten: z.array(ObjectId),
})

const Kolom = z.object({
  volledig: Volledig,
  onbekend: z.array(ObjectId),
  besloten: z.array(z.object({ id: ObjectId, staat: z.enum(['niet_nodig', 'elders_belegd']) })),
  samenwerkingsverbanden: z.array(SamenwerkingsverbandId),
  teBeoordelen: z.int().nonnegative(),
  zonderToewijzing: z.int().nonnegative(),
})

/** One line of an archive: a thing that the store keeps, with everything the store gave it. */
export const Archiefregel = z.discriminatedUnion('soort', [
  z.object({ soort: z.literal('gemeente'), gemeente: Gemeente }),
  z.object({
    soort: z.literal('referentiemodel'),
    status: z.enum(['concept', 'gepubliceerd', 'ingetrokken']),
    bestandshash: z.string(),
    toegevoegdOp: tijdstip,
    gewijzigdOp: tijdstip,
    model: Referentiemodel,
  }),
  z.object({
    soort: z.literal('levering'),
    volgnummer,
    levering: Levering.omit({ inventarisaties: true }),
    kennis: Bronkennis,
  }),
  z.object({ soort: z.literal('inventarisatie'), inventarisatie: Inventarisatie, inhoud: Inventarisatieinhoud }),
  z.object({
    soort: z.literal('toewijzingsbesluit'),
    gemeentecode: Gemeentecode,
    besluit: Toewijzingsbesluit.extend(vastlegging),
  }),
  z.object({
    soort: z.literal('celbesluit'),
    gemeentecode: Gemeentecode,
    besluit: Celbesluit.extend(vastlegging),
  }),
  z.object({
    soort: z.literal('samenvoegbesluit'),
    volgnummer,
    besluit: Samenvoegbesluit.extend({ ...vastlegging, id: z.guid() }),
  }),
  z.object({ soort: z.literal('samenwerkingsverband'), verband: Samenwerkingsverband }),
  z.object({ soort: z.literal('scenario'), volgnummer, scenario: Planscenario }),
  z.object({
    soort: z.literal('sleutel'),
    volgnummer,
    id: z.guid(),
    omschrijving: z.string(),
    rol: z.enum(['architect', 'lezer', 'programma', 'beheerder']),
    gemeenten: z.union([z.literal('alle'), z.array(Gemeentecode)]),
    aangemaaktOp: tijdstip,
    verlooptOp: tijdstip,
    ingetrokkenOp: tijdstip.nullable(),
    /** Null unless the archive was made with the hashes: such a key opens nothing. */
    geheimhash: z.string().nullable(),
  }),
  z.object({ soort: z.literal('landelijk'), publicatie: LandelijkePublicatie }),
  z.object({
    soort: z.literal('gebruik'),
    gemeentecode: Gemeentecode,
    /** Whether it was derived from the landschap as it is in this archive. */
    isActueel: z.boolean(),
    referentiemodel: Datum,
    /** What was known of products; archives of before do not say. */
    kennis: z.string().default(''),
    kolom: Kolom,
    regels: z.array(Gebruik),
  }),
])
export type Archiefregel = z.infer<typeof Archiefregel>

export const FORMAAT = 'gemene-deler-archief'
export const ARCHIEFVERSIE = 2

/** First line. */
export const Archiefkop = z.object({
  formaat: z.literal(FORMAAT),
  versie: z.int(),
  sleutelhashes: z.boolean(),
})

/** Last line: without it the archive was cut off. */
export const Archiefeinde = z.object({
  soort: z.literal('einde'),
  aantallen: z.record(z.string(), z.int()),
  /** SHA-256, in hex, of all bytes before this line. */
  sha256: z.string(),
})
