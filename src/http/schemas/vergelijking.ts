import { z } from 'zod'
import { Datum, Gebruikstatus, Vergelijking, Weging } from '../../core/index.ts'
import { anyOf, listOf } from '../regels/filters.ts'
import { describe } from './describe.ts'
import { GemeentecodeTekst } from './gemeente.ts'

const ZAAK = '6b3e5b0c-8a5e-4a39-9d27-2b1c6f2e9a01'

export const VergelijkingAntwoord = describe('Vergelijking', Vergelijking, {
  description:
    'Wat de landschappen van een groep gemeenten gemeen hebben en waar ze verschillen. functieoverlap (doen we hetzelfde?) komt met de grenzen die onbekende cellen openlaten; overeenstemming zegt of we hetzelfde kozen. Onbekend telt nooit als hiaat.',
  example: {
    referentiemodel: '2026-06-30',
    peildatum: '2026-11-24',
    gemeenten: ['9911', '9912'].map((gemeentecode, position) => ({
      gemeentecode,
      naam: position === 0 ? 'Wilgenrade' : 'Hazelmonde',
      voorlopig: false,
      applicaties: 121 - position,
      pakketten: 120 - position,
      referentiecomponenten: 74 + position,
      teBeoordelen: 27,
      zonderToewijzing: 15,
      volledig: true,
    })),
    samenvatting: {
      referentiecomponenten: 166,
      harmonisatiegraad: 0.5,
      dekking: { volledig: 56, gedeeltelijk: 0, enkel: 45, geen: 50, onbekend: 15 },
      gelijkheid: {
        zelfde_instantie: 0,
        zelfde_versie: 2,
        zelfde_pakket: 26,
        zelfde_leverancier: 3,
        uitwisselbaar: 0,
        verschillend: 25,
      },
      dubbelingen: 12,
      hiaten: 30,
    },
    paren: [
      {
        links: '9911',
        rechts: '9912',
        functieoverlap: { aandeel: 0.5545, ondergrens: 0.5, bovengrens: 0.6139, gedeeld: 56, totaal: 101 },
        pakketoverlap: { aandeel: 0.2, gedeeld: 34, totaal: 170 },
        overeenstemming: { aandeel: 0.5, gelijk: 28, gedeeld: 56 },
        inbegrepenLinks: 0.7568,
        inbegrepenRechts: 0.6747,
      },
    ],
    componenten: [
      {
        referentiecomponent: { id: ZAAK, naam: 'Zaakafhandelcomponent' },
        beleidsdomeinen: ['Niet domeingebonden'],
        dekking: 'volledig',
        gelijkheid: 'zelfde_pakket',
        dubbeling: false,
        hiaten: [],
        onbekend: [],
        migraties: 0,
        concentratie: { hhi: 1, effectiefAantal: 1, entropie: 0 },
        pakketten: [
          {
            pakket: { id: 'maker--zaaksysteem-noord', naam: 'Zaaksysteem Noord', leverancier: 'Maker' },
            gemeenten: ['9911', '9912'],
          },
        ],
        cellen: ['9911', '9912'].map((gemeentecode) => ({
          gemeentecode,
          staat: 'aanwezig',
          applicaties: [
            {
              id: `${gemeentecode}-zaaksysteem-noord`,
              naam: 'Zaaksysteem Noord',
              status: 'in_productie',
              herkomst: 'gemeente',
              via: ['eigen'],
            },
          ],
        })),
      },
    ],
  },
})

/** Which release and which day. */
export const standVelden = {
  referentiemodel: Datum.optional().meta({ description: 'Release van GEMMA; anders de nieuwste gepubliceerde.' }),
  peildatum: Datum.optional().meta({ description: 'Dag waarover het gaat; anders vandaag.' }),
}

const keuzeVelden = {
  ...standVelden,
  status: anyOf(Gebruikstatus, 'Wat als in gebruik telt; anders in_productie, uit_te_faseren en onbekend.'),
  weging: Weging.default('gelijk').meta({ description: 'Hoe gemeenten wegen in de concentratie.' }),
}

export const VergelijkingVraag = z.strictObject({
  // that two are the same, or that there are too many, is refused by the comparison itself
  gemeenten: listOf(GemeentecodeTekst, 'Welke gemeenten: 2 tot en met 50 codes.').meta({ minItems: 2, maxItems: 50 }),
  ...keuzeVelden,
})

export const VerbandVergelijkingVraag = z.strictObject(keuzeVelden)
