import type { Applicatie, Vermelding } from '../model/applicatie.ts'
import type { Bevinding } from '../model/bevinding.ts'
import type { ObjectId } from '../model/ids.ts'
import { VERZAMELCOMPONENT_NAAM } from '../model/referentiemodel.ts'
import type { Treffer, Vermeldingoplosser } from './resolve-vermelding.ts'

/** A stated referentiecomponent that the release knows. */
export type Vermeld = {
  readonly referentiecomponentId: ObjectId
  readonly herkomst: Vermelding['herkomst']
  readonly reden: string
}

/**
 * Reads what a bron states for an applicatie.
 *
 * @returns the known ones in the order stated; a bevinding for each that is unknown, has a former name, or is GEMMA's rest bin
 */
export function readVermeldingen(
  applicatie: Pick<Applicatie, 'naam' | 'vermeldingen' | 'plaats'>,
  resolve: Vermeldingoplosser,
): { vermeld: Vermeld[]; bevindingen: Bevinding[] } {
  const vermeld: Vermeld[] = []
  const bevindingen: Bevinding[] = []
  const { plaats } = applicatie
  for (const vermelding of applicatie.vermeldingen) {
    const treffer = resolve(vermelding)
    const bevinding = describe(applicatie.naam, vermelding, treffer)
    if (bevinding !== null) bevindingen.push({ ...bevinding, plaats })
    if (treffer === null || treffer.component.naam === VERZAMELCOMPONENT_NAAM) continue
    const voice = vermelding.herkomst === 'gemeente' ? 'de gemeente noemt dit' : 'de leverancier noemt dit'
    vermeld.push({
      referentiecomponentId: treffer.component.id,
      herkomst: vermelding.herkomst,
      reden: `${voice} referentiecomponent (gevonden op ${treffer.op})`,
    })
  }
  return { vermeld, bevindingen }
}

function describe(naam: string, vermelding: Vermelding, treffer: Treffer | null): Bevinding | null {
  const stated = vermelding.naam ?? vermelding.id ?? ''
  if (treffer === null) {
    return {
      code: 'referentiecomponent_onbekend',
      ernst: 'waarschuwing',
      tekst: `${naam}: het referentiecomponent '${stated}' is niet in deze release van GEMMA. Controleer de naam, of kies een andere release met --referentiemodel.`,
    }
  }
  if (treffer.component.naam === VERZAMELCOMPONENT_NAAM) {
    return {
      code: 'verzamelcomponent',
      ernst: 'informatie',
      tekst: `${naam} staat op het Verzamelcomponent: dat zegt niet wat de applicatie doet. Zij telt als niet toegewezen.`,
    }
  }
  if (treffer.op !== 'eerdere naam') return null
  return {
    code: 'referentiecomponent_eerdere_naam',
    ernst: 'informatie',
    tekst: `${naam}: '${stated}' heet nu ${treffer.component.naam}.`,
  }
}
