import { z } from 'zod'

/** Where in a bron something stands; every part that the format has. Rows count from 1, as a person sees them. */
export const Plaats = z.object({
  bestand: z.string().optional(),
  blad: z.string().optional(),
  regel: z.int().positive().optional(),
  kolom: z.string().optional(),
  element: z.string().optional(),
})
export type Plaats = z.infer<typeof Plaats>

export const BEVINDINGCODES = [
  'onbekende_kolom',
  'persoonskolom_weggelaten',
  'persoonsgegeven_weggelaten',
  'kolom_dubbel',
  'kop_onzeker',
  'regel_onregelmatig',
  'regel_zonder_naam',
  'regel_dubbel',
  'waarde_onbekend',
  'waarde_afgekapt',
  'datum_onleesbaar',
  'codering_onzeker',
  'gemeente_onbekend',
  'referentiecomponent_onbekend',
  'referentiecomponent_vervallen',
  'referentiecomponent_eerdere_naam',
  'verzamelcomponent',
  'pakket_meerdere_leveranciers',
  'samenwerkingsverband_onbekend',
  'relatie_overgeslagen',
  'object_id_onbruikbaar',
  'blad_overgeslagen',
  'bestand_dubbel',
  'standaard_onbekend',
  'voorziening',
  'geen_applicatie',
  'geen_landschap',
  'landschap_leeg',
  'inventarisatie_vervangen',
  'samenvoegbesluit_tegenstrijdig',
  'stemmen_tegenstrijdig',
  'koppeling_onbekend',
] as const

/** A defect or remark met while reading a bron: the reading goes on, the person is told. Never holds personal data. */
export const Bevinding = z.object({
  code: z.enum(BEVINDINGCODES),
  ernst: z.enum(['waarschuwing', 'informatie']),
  tekst: z.string(),
  plaats: Plaats.optional(),
})
export type Bevinding = z.infer<typeof Bevinding>
