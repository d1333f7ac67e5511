import { z } from 'zod'

/** GEMMA's property `Object ID`: the key of everything in the reference model. A fifth of them is no RFC 9562 UUID. */
export const ObjectId = z.guid().toLowerCase().brand<'ObjectId'>()
export type ObjectId = z.infer<typeof ObjectId>

/** The four-digit CBS code as text: `0363`. Read with {@link parseGemeentecode} where people type it. */
export const Gemeentecode = z
  .string()
  .regex(/^\d{4}$/, 'Een gemeentecode heeft vier cijfers, bijvoorbeeld 0363.')
  .brand<'Gemeentecode'>()
export type Gemeentecode = z.infer<typeof Gemeentecode>

/** Id of a pakket: slug of leverancier and product name, `centric--key2burgerzaken`. The same in every run. */
export const PakketId = z.string().min(1).brand<'PakketId'>()
export type PakketId = z.infer<typeof PakketId>

/** Id of an applicatie: gemeentecode and slug of its name, `9911-key2burgerzaken`. Unique over all landschappen. */
export const ApplicatieId = z.string().min(1).brand<'ApplicatieId'>()
export type ApplicatieId = z.infer<typeof ApplicatieId>

/** Id of a leverancier: slug of its name without legal form. */
export const LeverancierId = z.string().min(1).brand<'LeverancierId'>()
export type LeverancierId = z.infer<typeof LeverancierId>

/** Id of a samenwerkingsverband: the id of the bron, or the slug of its name. */
export const SamenwerkingsverbandId = z.string().min(1).brand<'SamenwerkingsverbandId'>()
export type SamenwerkingsverbandId = z.infer<typeof SamenwerkingsverbandId>

/** A calendar date, `YYYY-MM-DD`. */
export const Datum = z.iso.date().brand<'Datum'>()
export type Datum = z.infer<typeof Datum>

/**
 * Reads a gemeentecode as people and files write it: `0363`, `363`, `GM0363`, `gm363`.
 *
 * @returns the code of four digits, or null when the text is no gemeentecode (`0`, `12345`, `abc`)
 * @example parseGemeentecode('GM363') // '0363'
 */
export function parseGemeentecode(text: string): Gemeentecode | null {
  const digits = /^(?:gm)?(\d{1,4})$/i.exec(text.trim())?.[1]
  if (digits === undefined || Number(digits) === 0) return null
  return Gemeentecode.parse(digits.padStart(4, '0'))
}

/**
 * Makes a text fit for an id or a path segment: lowercase ASCII letters and digits with single hyphens between.
 *
 * @returns the slug; an empty string when the text has no letter or digit
 * @example buildSlug('Éénloket  (Wmo)') // 'eenloket-wmo'
 */
export function buildSlug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
