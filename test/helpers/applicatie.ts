import { Applicatie } from '../../src/core/model/applicatie.ts'
import { buildSlug, ObjectId } from '../../src/core/model/ids.ts'
import type { Pakketkennis } from '../../src/core/model/inlezing.ts'

type Overrides = Partial<Omit<Applicatie, 'id' | 'gemeentecode'>> & {
  readonly id?: string
  readonly gemeentecode?: string
}

/** An applicatie with what a test wants to vary; its id follows from gemeentecode, naam and leverancier. */
export function someApplicatie(overrides: Overrides = {}): Applicatie {
  const { gemeentecode = '9901', naam = 'Zaaksysteem Noord', leverancier } = overrides
  return Applicatie.parse({
    id: `${gemeentecode}-${buildSlug(`${naam} ${leverancier ?? ''}`) || 'naamloos'}`,
    gemeentecode,
    naam,
    status: 'in_productie',
    via: ['eigen'],
    vermeldingen: [],
    standaarden: [],
    plaats: { bestand: 'lijst.csv', regel: 2 },
    ...overrides,
  })
}

/** Applicaties written short, one `naam` or `naam | leverancier` each, numbered so that ids differ. */
export function someApplicaties(...texts: readonly string[]): Applicatie[] {
  return texts.map((text, position) => {
    const [naam = '', leverancier] = text.split('|').map((part) => part.trim())
    return someApplicatie({
      id: `9901-${String(position).padStart(3, '0')}`,
      naam,
      ...(leverancier === undefined || leverancier === '' ? {} : { leverancier }),
      plaats: { bestand: 'lijst.csv', regel: position + 2 },
    })
  })
}

/** What a supply says of a pakket. */
export function someKennis(overrides: Partial<Pakketkennis> & { readonly naam: string }): Pakketkennis {
  return { vermeldingen: [], standaarden: [], ...overrides }
}

/** An Object ID that differs per number. */
export function someObjectId(number: number): ObjectId {
  return ObjectId.parse(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`)
}
