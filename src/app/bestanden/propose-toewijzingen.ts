import { compareText, type Referentiemodel, type Toewijsregel, type Toewijzing } from '../../core/index.ts'
import type { MappedBestanden } from './map-bestanden.ts'

/**
 * Lists for every applicatie which referentiecomponenten it got, or which are proposed, and why.
 *
 * @returns sorted by gemeentecode, then applicatie id; toewijzingen best first
 */
export function proposeToewijzingen(
  mapped: MappedBestanden,
  { referentiecomponenten }: Referentiemodel,
): Toewijsregel[] {
  const names = new Map(referentiecomponenten.map(({ id, naam }) => [id, naam]))
  const byApplicatie = new Map<string, Toewijzing[]>()
  for (const toewijzing of mapped.toewijzing.toewijzingen) {
    const list = byApplicatie.get(toewijzing.applicatieId)
    if (list === undefined) byApplicatie.set(toewijzing.applicatieId, [toewijzing])
    else list.push(toewijzing)
  }
  const { voorzieningen, geenApplicatie } = mapped.toewijzing
  const regels = mapped.landschappen.flatMap(({ gemeente, applicaties }) =>
    applicaties.map((applicatie): Toewijsregel => {
      const found = byApplicatie.get(applicatie.id) ?? []
      const voorziening = voorzieningen.get(applicatie.id)
      return {
        gemeentecode: gemeente.gemeentecode,
        gemeente: gemeente.naam,
        id: applicatie.id,
        naam: applicatie.naam,
        ...(applicatie.leverancier === undefined ? {} : { leverancier: applicatie.leverancier }),
        plaats: applicatie.plaats,
        uitkomst: voorziening ? 'voorziening' : geenApplicatie.has(applicatie.id) ? 'geen_applicatie' : judge(found),
        ...(voorziening === undefined ? {} : { voorziening: voorziening.naam }),
        toewijzingen: found
          .map(({ referentiecomponentId, herkomst, status, zekerheid, redenen }) => ({
            referentiecomponentId,
            naam: names.get(referentiecomponentId) ?? referentiecomponentId,
            herkomst,
            status,
            zekerheid,
            redenen,
          }))
          .sort((a, b) => b.zekerheid - a.zekerheid || compareText(a.naam, b.naam)),
      }
    }),
  )
  return regels.sort((a, b) => compareText(a.gemeentecode, b.gemeentecode) || compareText(a.id, b.id))
}

function judge(toewijzingen: readonly Toewijzing[]): Toewijsregel['uitkomst'] {
  const inForce = toewijzingen.find(({ vanKracht }) => vanKracht)
  if (inForce !== undefined) return inForce.herkomst === 'afgeleid' ? 'automatisch' : 'vermeld'
  return toewijzingen.length === 0 ? 'geen_voorstel' : 'voorgesteld'
}
