import type { Pakketindeling } from '../model/pakket.ts'
import type { Referentiemodel } from '../model/referentiemodel.ts'
import { compareText } from '../model/sorteren.ts'

/**
 * Replaces the standaarden that bronnen name for a pakket, by name or id, of the standaard or a version of it, by the Object
 * IDs of the standaarden.
 *
 * @returns the same pakketten; what the release does not know is left out: support of an unknown standaard proves nothing
 */
export function resolveStandaarden(indeling: Pakketindeling, { standaarden }: Referentiemodel): Pakketindeling {
  const idByName = indexStandaarden(standaarden)
  const resolve = (text: string) => idByName.get(text.trim()) ?? idByName.get(text.trim().toLowerCase()) ?? []
  const pakketten = indeling.pakketten.map((pakket) => ({
    ...pakket,
    standaarden: [...new Set(pakket.standaarden.flatMap(resolve))].sort(compareText),
  }))
  const { pakketByApplicatie, pakketByKennis, catalogusByPakket, bevindingen } = indeling
  return {
    pakketten,
    pakketByApplicatie,
    ...(pakketByKennis === undefined ? {} : { pakketByKennis }),
    ...(catalogusByPakket === undefined ? {} : { catalogusByPakket }),
    // not spread: the proposals are made when somebody asks for them
    get samenvoegvoorstellen() {
      return indeling.samenvoegvoorstellen
    },
    bevindingen,
  }
}

const idsByName = new WeakMap<Referentiemodel['standaarden'], ReadonlyMap<string, string>>()

/** By id, identifier and name in small letters, of standaarden and their versies; made once per release. */
function indexStandaarden(standaarden: Referentiemodel['standaarden']): ReadonlyMap<string, string> {
  const made = idsByName.get(standaarden)
  if (made !== undefined) return made
  const idByName = new Map<string, string>()
  for (const standaard of standaarden) {
    for (const { id, identifier, naam } of [...standaard.versies, standaard]) {
      for (const name of [id, identifier, naam.toLowerCase()]) idByName.set(name, standaard.id)
    }
  }
  idsByName.set(standaarden, idByName)
  return idByName
}
