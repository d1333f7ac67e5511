import { type Applicatie, IN_GEBRUIK, type Via } from '../model/applicatie.ts'
import type { Toewijzingsbesluit } from '../model/besluit.ts'
import type { ApplicatieId, PakketId } from '../model/ids.ts'
import type { Landschap } from '../model/landschap.ts'
import type { Pakketindeling } from '../model/pakket.ts'
import { compareText } from '../model/sorteren.ts'

/**
 * Counts once what a gemeente registered twice: the same pakket in two bronnen, or by itself and through a
 * samenwerkingsverband.
 *
 * Two rows of one bron with the same via stay apart: they were listed as two on purpose. So do rows of different versies,
 * and rows of which one is in use and the other is not. What one row leaves out the other fills in; where both speak, the
 * lower id goes first.
 *
 * @returns the landschap with united applicaties, each with every via and vermelding of its parts; ids of the first part,
 *   also in the decisions on the others
 */
export function uniteApplicaties(landschap: Landschap, indeling: Pakketindeling): Landschap {
  const byPakket = new Map<PakketId | undefined, Applicatie[]>()
  for (const applicatie of landschap.applicaties) {
    const pakketId = indeling.pakketByApplicatie.get(applicatie.id)
    const list = byPakket.get(pakketId)
    if (list === undefined) byPakket.set(pakketId, [applicatie])
    else list.push(applicatie)
  }
  const moved = new Map<ApplicatieId, ApplicatieId>()
  const united = [...byPakket.values()].flatMap((group) => (group.length === 1 ? group : uniteGroup(group, moved)))
  return {
    ...landschap,
    applicaties: united.sort((a, b) => compareText(a.id, b.id)),
    toewijzingsbesluiten: moveBesluiten(landschap.toewijzingsbesluiten, moved),
  }
}

/** Decisions on what was taken up in another go before, so that those on that other one itself have the last word. */
function moveBesluiten(
  besluiten: readonly Toewijzingsbesluit[],
  moved: ReadonlyMap<ApplicatieId, ApplicatieId>,
): Toewijzingsbesluit[] {
  const others = besluiten.flatMap((besluit) => {
    const applicatieId = moved.get(besluit.applicatieId)
    return applicatieId === undefined ? [] : [{ ...besluit, applicatieId }]
  })
  return [...others, ...besluiten.filter(({ applicatieId }) => !moved.has(applicatieId))]
}

/** @param moved - gets the id of what was taken up in another, with the id of that other */
function uniteGroup(group: readonly Applicatie[], moved: Map<ApplicatieId, ApplicatieId>): Applicatie[] {
  if (isOneList(group)) return [...group]
  const ordered = [...group].sort((a, b) => rank(a) - rank(b) || compareText(a.id, b.id))
  const united: Applicatie[] = []
  // positions in `united`: a list may hold thousands of versies of one pakket, and only equal ones can be one use
  const byVersie = new Map<string | undefined, Set<number>>()
  for (const applicatie of ordered) {
    const candidates = findCandidates(applicatie, byVersie).sort((a, b) => a - b)
    const position = candidates.find((at) => isSameUse(united[at], applicatie))
    const earlier = united[position ?? -1]
    const at = position ?? united.length
    if (earlier !== undefined) {
      moved.set(applicatie.id, earlier.id)
      byVersie.get(earlier.versie)?.delete(at)
    }
    const result = earlier === undefined ? applicatie : unite(earlier, applicatie)
    united[at] = result
    byVersie.set(result.versie, (byVersie.get(result.versie) ?? new Set()).add(at))
  }
  return united
}

/** Rows of one bron with one via were listed apart on purpose: nothing of them is united. */
function isOneList([first, ...rest]: readonly Applicatie[]): boolean {
  const via = first?.via.join(' ')
  return rest.every((one) => one.plaats.bestand === first?.plaats.bestand && one.via.join(' ') === via)
}

/** What an applicatie can be the same use as: what has its versie or none; without a versie everything. */
function findCandidates({ versie }: Applicatie, byVersie: ReadonlyMap<string | undefined, ReadonlySet<number>>) {
  if (versie === undefined) return [...byVersie.values()].flatMap((positions) => [...positions])
  return [...(byVersie.get(versie) ?? []), ...(byVersie.get(undefined) ?? [])]
}

function rank({ status }: Applicatie): number {
  return IN_GEBRUIK.includes(status) ? 0 : 1
}

/** One use in two bronnen, or own use and a samenwerking: neither in-use-or-not nor a known versie may contradict. */
function isSameUse(a: Applicatie | undefined, b: Applicatie): boolean {
  if (a === undefined) return false
  const sameVersie = (a.versie ?? b.versie) === (b.versie ?? a.versie)
  if (!sameVersie || rank(a) !== rank(b)) return false
  if (a.plaats.bestand !== b.plaats.bestand) return true
  return a.status === b.status && a.via.every((via) => !b.via.includes(via))
}

function unite(a: Applicatie, b: Applicatie): Applicatie {
  const via = [...new Set<Via>([...a.via, ...b.via])].sort(compareText)
  const vermeldingen = [...a.vermeldingen]
  for (const vermelding of b.vermeldingen) {
    const { id, naam, herkomst } = vermelding
    const isKnown = vermeldingen.some((v) => v.id === id && v.naam === naam && v.herkomst === herkomst)
    if (!isKnown) vermeldingen.push(vermelding)
  }
  const standaarden = [...new Set([...a.standaarden, ...b.standaarden])]
  const afgewezen = [...new Set([...(a.afgewezen ?? []), ...(b.afgewezen ?? [])])]
  return { ...b, ...a, via, vermeldingen, standaarden, ...(afgewezen.length === 0 ? {} : { afgewezen }) }
}
