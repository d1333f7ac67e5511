/** What can stop the work. Everything that does not stop it is a bevinding. */
export const FOUTCODES = [
  'leeg_bestand',
  'bestand_niet_gevonden',
  'bestand_te_groot',
  'onbekend_formaat',
  'onleesbaar_bestand',
  'onveilig_bestand',
  'geen_kopregel',
  'onbekende_kolom',
  'geen_gemma',
  'onbekend_referentiemodel',
  'referentiemodel_bestaat_al',
  'te_weinig_gemeenten',
  'onbekende_gemeente',
  'onbekende_applicatie',
  'onbekende_toewijzing',
  'onbekende_inventarisatie',
  'onbekende_levering',
  'onbekend_referentiecomponent',
  'onbekend_pakket',
  'onbekende_samenvoeging',
  'onbekend_samenwerkingsverband',
  'onbekend_scenario',
  'tegenstrijdig',
  'opslag_bezet',
  'te_druk',
  'te_veel_plannen',
  'ongeldige_invoer',
] as const

export type Foutcode = (typeof FOUTCODES)[number]

/**
 * The one error family: thrown when the work cannot go on with what was given.
 *
 * `detail` is Dutch, meant for the person who gave the input: it names the thing, the place and the remedy.
 */
export class LandschapError extends Error {
  override readonly name = 'LandschapError'
  readonly code: Foutcode
  readonly detail: string

  constructor(code: Foutcode, detail: string, options?: { readonly cause?: unknown }) {
    super(`${code}: ${detail}`, options)
    this.code = code
    this.detail = detail
  }
}
