import { z } from 'zod'
import { describePlanstandaard, Planstandaard } from '../../core/index.ts'
import { describe, Link } from './describe.ts'

export const PlanstandaardAntwoord = describe(
  'Planstandaard',
  z.object({ ...Planstandaard.shape, _links: z.object({ self: Link }) }),
  {
    description:
      'Wat geldt voor een plan dat er zelf niets over zegt: horizon, planperiode, verdeelsleutel en spelregels op volgorde, per soort. uitgeschakeld: spelregels die pas meedoen als een plan ze aanzet.',
    example: {
      ...describePlanstandaard(),
      _links: { self: { href: 'https://api.example.nl/v1/planstandaard' } },
    },
  },
)
