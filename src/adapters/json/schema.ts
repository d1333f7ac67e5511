import { z } from 'zod'

const tekst = z.union([z.string(), z.number()]).transform(String)
const verwijzing = z.union([
  z.string(),
  z
    .object({ id: z.string().optional(), naam: z.string().optional() })
    .refine(({ id, naam }) => id ?? naam, 'id of naam'),
])
const geheelGetal = z.int().nonnegative()

/** An applicatie in our JSON form. Every field but naam may be absent or null. */
export const JsonApplicatie = z.object({
  naam: z.string().trim().min(1),
  leverancier: tekst.nullish(),
  versie: tekst.nullish(),
  status: z.string().nullish(),
  omschrijving: tekst.nullish(),
  afdeling: tekst.nullish(),
  /** Object IDs or names. */
  referentiecomponenten: z.array(verwijzing).nullish(),
  hosting: z.string().nullish(),
  ingangsdatum: z.string().nullish(),
  einddatumContract: z.string().nullish(),
  /** A date, or how long after the end of the contract: `2 x 1 jaar`. */
  verlengbaarTot: z.string().nullish(),
  eindeOndersteuning: z.string().nullish(),
  kostenPerJaarInCenten: geheelGetal.nullish(),
  gebruikers: geheelGetal.nullish(),
  standaarden: z.array(z.string()).nullish(),
  /** Id or name, or several; `eigen` for own use. */
  samenwerkingsverband: z.union([z.string(), z.array(z.string())]).nullish(),
})
export type JsonApplicatie = z.infer<typeof JsonApplicatie>

export const JsonSamenwerkingsverband = z.object({
  id: z.string().nullish(),
  naam: z.string().trim().min(1),
  soort: z.string().nullish(),
  /** Gemeentecodes or names of gemeenten. */
  deelnemers: z.array(tekst).nullish(),
})
export type JsonSamenwerkingsverband = z.infer<typeof JsonSamenwerkingsverband>

/** What is said of one gemeente, besides its applicaties. */
export const JsonKop = z.object({
  gemeente: z.object({ gemeentecode: tekst.nullish(), naam: z.string().nullish() }).nullish(),
  peildatum: z.string().nullish(),
  volledig: z.union([z.boolean(), z.array(z.string())]).nullish(),
})
export type JsonKop = z.infer<typeof JsonKop>

/** Keys that are no mistake and are not read: they stand in what the API gives. */
export const ONGEBRUIKTE_SLEUTELS: ReadonlySet<string> = new Set([
  'id',
  'gemeentecode',
  'plaats',
  'statusTekst',
  '$schema',
])
