import {
  type Bestandsverslag,
  compareLandschappen,
  compareText,
  findNietToegewezen,
  LandschapError,
  type Rapport,
  type VergelijkingOptions,
} from '../../core/index.ts'
import type { GelezenBestand } from './assign-gemeenten.ts'
import { type MapOpdracht, type MappedBestanden, mapBestanden } from './map-bestanden.ts'

export type VergelijkOpdracht = MapOpdracht & Pick<VergelijkingOptions, 'status' | 'weging'>

/**
 * Compares the gemeenten of the files that were read, and reports what was read of each file.
 *
 * @throws LandschapError te_weinig_gemeenten when the files hold fewer than two gemeenten, naming what each file held
 */
export function compareBestanden(
  gelezen: readonly GelezenBestand[],
  opdracht: VergelijkOpdracht,
): { rapport: Rapport; mapped: MappedBestanden } {
  const mapped = mapBestanden(gelezen, opdracht)
  refuseTooFew(gelezen, mapped)
  const { peildatum, status, weging, referentiemodel } = opdracht
  const options = {
    peildatum,
    ...(status === undefined ? {} : { status }),
    ...(weging === undefined ? {} : { weging }),
  }
  const rapport: Rapport = {
    bestanden: gelezen.map((bestand) => describeBestand(bestand, mapped)),
    vergelijking: compareLandschappen(mapped.graph, options),
    nietToegewezen: findNietToegewezen(mapped.graph, options),
    koppelingen: {
      gelezen: gelezen.reduce((sum, { inlezing }) => sum + inlezing.koppelingen.length, 0),
      verbonden: mapped.koppelingen.length,
      metVoorziening: mapped.koppelingen.filter(({ doel }) => doel.soort === 'voorziening').length,
    },
    bevindingen: [...mapped.bevindingen],
    kaart: referentiemodel.kaart,
  }
  return { rapport, mapped }
}

function refuseTooFew(gelezen: readonly GelezenBestand[], { landschappen, toebedeeld }: MappedBestanden): void {
  if (landschappen.length >= 2) return
  const held = gelezen.map(({ bestand, inlezing }) => {
    const names = toebedeeld.filter((part) => part.bestand === bestand).map(({ gemeente }) => gemeente.naam)
    const isRepeat = inlezing.bevindingen.some(({ code }) => code === 'bestand_dubbel')
    const nothing = isRepeat ? 'hetzelfde bestand nog eens' : 'geen landschap'
    return `${bestand}: ${names.length === 0 ? nothing : names.join(', ')}`
  })
  throw new LandschapError(
    'te_weinig_gemeenten',
    `Vergelijken kan vanaf twee gemeenten. Gevonden: ${held.join('; ')}. Geef een bestand van nog een gemeente, of zeg met --gemeente BESTAND=code:naam van wie een bestand is.`,
  )
}

function describeBestand({ bestand, inlezing }: GelezenBestand, mapped: MappedBestanden): Bestandsverslag {
  const { formaat, lezing, tellingen, bevindingen } = inlezing
  const parts = mapped.toebedeeld.filter((part) => part.bestand === bestand)
  return {
    bestand,
    formaat,
    lezing,
    gemeenten: parts
      .map(({ gemeente, herkomst, inventarisatie }) => ({
        gemeentecode: gemeente.gemeentecode,
        naam: gemeente.naam,
        voorlopig: gemeente.voorlopig,
        herkomst,
        applicaties: inventarisatie.applicaties.length,
      }))
      .sort((a, b) => compareText(a.gemeentecode, b.gemeentecode)),
    tellingen,
    bevindingen,
  }
}
