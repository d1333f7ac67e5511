import { identifyPakketten } from '../identity/index.ts'
import type { Applicatie } from '../model/applicatie.ts'
import type { Catalogus } from '../model/catalogus.ts'
import { ApplicatieId, Gemeentecode } from '../model/ids.ts'
import type { Referentiemodel } from '../model/referentiemodel.ts'
import { assignReferentiecomponenten, buildVariant, VARIANTEN, type Variant } from '../toewijzing/index.ts'
import { groupToewijzingen, judgeAntwoord } from './antwoord.ts'
import type { Antwoord, Productwaarheid } from './waarheid.ts'

/** No gemeente has this code: products here stand in no landschap. */
const NOWHERE = Gemeentecode.parse('9999')

/**
 * Asks the engine what products are for, each as a list could hold it: whole, without leverancier, without omschrijving, by
 * its name alone.
 *
 * Products of which the source is not sure are left out.
 *
 * @returns per variant the answers, in the order of the products
 */
export function evalueerProducten(
  producten: readonly Productwaarheid[],
  referentiemodel: Referentiemodel,
  catalogus: Catalogus,
): ReadonlyMap<Variant, readonly Antwoord[]> {
  const scored = producten.filter(
    ({ isOnzeker, referentiecomponenten }) => !isOnzeker && referentiecomponenten.length > 0,
  )
  return new Map(
    VARIANTEN.map((variant) => {
      const applicaties = scored.map((product, at) => buildApplicatie(product, variant, at))
      const indeling = identifyPakketten(applicaties, [], { catalogus })
      const { toewijzingen } = assignReferentiecomponenten({ applicaties, indeling, referentiemodel, catalogus })
      const found = groupToewijzingen(toewijzingen)
      return [
        variant,
        scored.map(({ referentiecomponenten }, at) =>
          judgeAntwoord(found.get(applicaties[at]?.id ?? '') ?? [], referentiecomponenten),
        ),
      ]
    }),
  )
}

function buildApplicatie(product: Productwaarheid, variant: Variant, at: number): Applicatie {
  const { naam, leverancier, omschrijving } = buildVariant(product, variant)
  return {
    id: ApplicatieId.parse(`${NOWHERE}-${String(at).padStart(6, '0')}`),
    gemeentecode: NOWHERE,
    naam,
    ...(leverancier === undefined ? {} : { leverancier }),
    ...(omschrijving === undefined ? {} : { omschrijving }),
    status: 'onbekend',
    via: ['eigen'],
    vermeldingen: [],
    standaarden: [],
    plaats: { regel: at + 1 },
  }
}
