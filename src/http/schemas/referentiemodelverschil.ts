import { z } from 'zod'
import { Datum, GemmaStatus, ObjectId, Verbindingsrol } from '../../core/index.ts'
import { describe, Link } from './describe.ts'
import { Verwijzing } from './referentiemodel.ts'

const standaard = z.object({ id: ObjectId, naam: z.string(), verbindingsrol: Verbindingsrol })

const COMPONENT = { id: '6b3f6f5c-2f0d-4d0a-9d4b-0b7c7d1c2a11', naam: 'Zaakregistratiecomponent' }

export const VerschilAntwoord = describe(
  'Referentiemodelverschil',
  z.object({
    oud: Datum,
    nieuw: Datum,
    toegevoegd: z.array(Verwijzing),
    verwijderd: z.array(Verwijzing),
    hernoemd: z.array(z.object({ id: ObjectId, van: z.string(), naar: z.string() })),
    statusGewijzigd: z.array(z.object({ id: ObjectId, naam: z.string(), van: GemmaStatus, naar: GemmaStatus })),
    standaardenGewijzigd: z.array(
      z.object({
        id: ObjectId,
        naam: z.string(),
        toegevoegd: z.array(standaard),
        verwijderd: z.array(standaard),
        rolGewijzigd: z.array(z.object({ id: ObjectId, naam: z.string(), van: Verbindingsrol, naar: Verbindingsrol })),
      }),
    ),
    splitsingen: z.array(z.object({ van: Verwijzing, naar: z.array(Verwijzing) })),
    samenvoegingen: z.array(z.object({ van: z.array(Verwijzing), naar: Verwijzing })),
    vervangingen: z.array(z.object({ van: Verwijzing, naar: Verwijzing })),
    _links: z.object({ self: Link, oud: Link, nieuw: Link }),
  }),
  {
    description: 'Wat er in de referentiecomponenten veranderde van de release oud naar de release nieuw.',
    example: {
      oud: '2025-10-11',
      nieuw: '2026-06-30',
      toegevoegd: [COMPONENT],
      verwijderd: [],
      hernoemd: [{ id: COMPONENT.id, van: 'Zaakregistratie', naar: COMPONENT.naam }],
      statusGewijzigd: [],
      standaardenGewijzigd: [],
      splitsingen: [],
      samenvoegingen: [],
      vervangingen: [],
      _links: {
        self: { href: 'https://api.example.nl/v1/referentiemodellen/2026-06-30/verschillen?met=2025-10-11' },
        oud: { href: 'https://api.example.nl/v1/referentiemodellen/2025-10-11' },
        nieuw: { href: 'https://api.example.nl/v1/referentiemodellen/2026-06-30' },
      },
    },
  },
)
