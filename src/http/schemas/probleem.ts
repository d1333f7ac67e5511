import { z } from 'zod'
import { buildProbleem, HttpProbleem, invalidInput, type Probleemcode } from '../regels/problem.ts'

const EXAMPLE_ID = '4017fabc-1b28-41e8-accf-0ed5f89f718b'

/** RFC 9457. One plain object, as the design rules ask. */
export const ProbleemAntwoord = z
  .object({
    type: z.url(),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string(),
    instance: z.string(),
    invalidParams: z
      .array(
        z.object({
          in: z.enum(['query', 'path', 'header', 'body']),
          name: z.string(),
          code: z.string(),
          reason: z.string(),
        }),
      )
      .optional(),
  })
  .meta({
    id: 'Probleem',
    description:
      'Waarom een verzoek niet gelukt is (RFC 9457). type is een vaste naam; instance staat ook in ons logboek; bij invalidParams is name de sleutel, of voor de inhoud een JSON Pointer.',
  })

/** The code and detail that stand as the example of a status. */
const EXAMPLES: Readonly<Record<number, readonly [Probleemcode, string]>> = {
  401: ['niet_ingelogd', 'Stuur een API-sleutel mee in de header Authorization: Bearer.'],
  403: ['geen_toegang', 'Uw sleutel geeft hier geen toegang toe. Vraag de beheerder om een andere.'],
  404: ['niet_gevonden', 'Dit is er niet. Controleer het adres.'],
  406: ['vorm_niet_leverbaar', 'Dit adres antwoordt met application/json. Pas de header Accept aan.'],
  409: ['tegenstrijdig', 'Dit kan niet zoals het er nu voor staat.'],
  412: ['versie_gewijzigd', 'Dit is gewijzigd sinds u het ophaalde. Haal het opnieuw op.'],
  413: ['bestand_te_groot', 'De inhoud is te groot voor dit adres. Stuur een kleiner bestand.'],
  415: ['mediatype_onbekend', 'Content-Type ontbreekt; noem wat u stuurt.'],
  428: ['versie_ontbreekt', 'Stuur in If-Match de ETag mee die u bij het ophalen kreeg.'],
  429: ['te_veel_verzoeken', 'U doet te veel verzoeken. Wacht 20 seconden.'],
  431: ['kop_te_groot', 'De headers of het adres zijn samen te groot.'],
  500: ['interne_fout', 'Er ging iets mis aan onze kant; uw gegevens zijn niet gewijzigd.'],
  503: ['te_druk', 'Het is nu te druk. Probeer het over enkele seconden weer.'],
}

/** The example of a problem with this status. */
export function exampleProbleem(status: number): object {
  const known = EXAMPLES[status]
  if (known !== undefined) return buildProbleem(new HttpProbleem(...known), EXAMPLE_ID)
  const reason = 'Mag niet groter zijn dan 100.'
  return buildProbleem(invalidInput([{ in: 'query', name: 'pageSize', code: 'maximum', reason }]), EXAMPLE_ID)
}
