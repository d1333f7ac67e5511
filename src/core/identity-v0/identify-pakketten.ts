import type { Applicatie } from '../model/applicatie.ts'
import type { Bevinding } from '../model/bevinding.ts'
import { type ApplicatieId, PakketId } from '../model/ids.ts'
import type { Pakketkennis } from '../model/inlezing.ts'
import type { Pakket, Pakketindeling } from '../model/pakket.ts'
import { compareText } from '../model/sorteren.ts'
import { describePakket } from './describe-pakketten.ts'
import { type Ambiguous, buildItems, groupItems } from './group-applicaties.ts'
import { proposeSamenvoegingen } from './propose-samenvoegingen.ts'

/**
 * Decides which applicaties are the same pakket, under whatever spelling they were listed.
 *
 * Merged is what has the same product name of the same leverancier once case, diacritics, legal forms, version text and
 * the leverancier's name in front are off, or one id of the Softwarecatalogus. What merely looks alike is a proposal.
 * The knowledge of leveranciers takes part in the grouping; it adds no pakket that no applicatie uses.
 *
 * @returns every applicatie with exactly one pakket; the same for every order of the input; empty lists for no applicaties
 */
export function identifyPakketten(
  applicaties: readonly Applicatie[],
  kennis: readonly Pakketkennis[] = [],
): Pakketindeling {
  const sources = [
    ...applicaties.map(({ naam, leverancier, softwarecatalogus }) => ({
      naam,
      ...(leverancier === undefined ? {} : { leverancier }),
      pakketId: softwarecatalogus?.pakketId,
    })),
    ...kennis.map(({ naam, leverancier, pakketId }) => ({
      naam,
      ...(leverancier === undefined ? {} : { leverancier }),
      pakketId,
    })),
  ]
  const items = buildItems(sources)
  const { groups, ambiguous } = groupItems(items, sources)
  const described = groups
    .filter((group) => group.some((position) => position < applicaties.length))
    .map((group) => {
      const standaarden = group.flatMap((position) => {
        return (applicaties[position] ?? kennis[position - applicaties.length])?.standaarden ?? []
      })
      const members = group.flatMap((position) => items[position] ?? [])
      const ids = group.flatMap((position) => applicaties[position]?.id ?? [])
      return {
        pakket: describePakket(members, [...new Set(standaarden)].sort(compareText)),
        ids: ids.sort(compareText),
      }
    })
    .sort((a, b) => compareText(a.pakket.id, b.pakket.id) || compareText(a.ids[0] ?? '', b.ids[0] ?? ''))
  return collect(described, ambiguous, applicaties)
}

type Described = { readonly pakket: Pakket; readonly ids: readonly ApplicatieId[] }

function collect(
  described: readonly Described[],
  ambiguous: readonly Ambiguous[],
  applicaties: readonly Applicatie[],
): Pakketindeling {
  const pakketten: Pakket[] = []
  const pakketByApplicatie = new Map<ApplicatieId, PakketId>()
  const taken = new Map<string, number>()
  for (const { pakket, ids } of described) {
    const number = (taken.get(pakket.id) ?? 0) + 1
    taken.set(pakket.id, number)
    const id = number === 1 ? pakket.id : PakketId.parse(`${pakket.id}--${number}`)
    pakketten.push({ ...pakket, id })
    for (const applicatieId of ids) pakketByApplicatie.set(applicatieId, id)
  }
  pakketten.sort((a, b) => compareText(a.id, b.id))
  const bevindingen = ambiguous.flatMap(({ item, leveranciers }) => {
    const applicatie = applicaties[item]
    return applicatie === undefined ? [] : [describeAmbiguous(applicatie, leveranciers)]
  })
  return { pakketten, pakketByApplicatie, samenvoegvoorstellen: proposeSamenvoegingen(pakketten), bevindingen }
}

function describeAmbiguous({ naam, plaats }: Applicatie, leveranciers: readonly string[]): Bevinding {
  return {
    code: 'pakket_meerdere_leveranciers',
    ernst: 'waarschuwing',
    tekst: `'${naam}' heeft geen leverancier en er zijn er meer met een pakket van die naam: ${leveranciers.join(', ')}. Vul de leverancier in.`,
    plaats,
  }
}
