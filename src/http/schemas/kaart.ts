import { z } from 'zod'
import { Datum, Kaart, Kaartvak } from '../../core/index.ts'
import { describe, Link } from './describe.ts'

const VERSIE = 'https://api.example.nl/v1/referentiemodellen/2026-06-30'

export const KaartAntwoord = describe(
  'Kaart',
  Kaart.extend({ versie: Datum, vakken: z.array(Kaartvak), _links: z.object({ self: Link, referentiemodel: Link }) }),
  {
    description:
      'De plaat van GEMMA met alle referentiecomponenten: rechthoeken in eenheden van de plaat, in tekenvolgorde (een later vak ligt boven een eerder).',
    example: {
      versie: '2026-06-30',
      naam: 'Applicatielandschap',
      breedte: 5400,
      hoogte: 3200,
      vakken: [
        { x: 40, y: 40, breedte: 900, hoogte: 600, soort: 'groep', tekst: 'Dienstverlening' },
        {
          x: 60,
          y: 90,
          breedte: 200,
          hoogte: 80,
          soort: 'referentiecomponent',
          tekst: 'Zaakafhandelcomponent',
          referentiecomponentId: '6b3e5b0c-8a5e-4a39-9d27-2b1c6f2e9a01',
        },
      ],
      _links: { self: { href: `${VERSIE}/kaart` }, referentiemodel: { href: VERSIE } },
    },
  },
)
