import type { Landschapsuitvoer, Uitvoerregel, Uitvoertoewijzing } from '../../core/model/uitvoer.ts'
import { formatDagMaandJaar, HOSTING_LABELS, STATUS_LABELS } from './gebruik.ts'
import { formatPercentage } from './getal.ts'

/** Proposals beside each applicatie, each with a cell to say yes or no. */
export const VOORSTELLEN = 5

/** Between several values in one cell: names may hold commas, and the reader splits at this one. */
const TUSSEN = '; '

/** A column of the list with proposals; `keuze` is one that a person fills in. */
export type Voorstelkolom = {
  readonly kop: string
  readonly breedte: number
  readonly soort: 'tekst' | 'keuze' | 'componenten'
  readonly lees: (rij: Voorstelrij) => string
}

/** One applicatie with the landschap that it is of, and what is open about it. */
export type Voorstelrij = Uitvoerregel & {
  readonly uitvoer: Landschapsuitvoer
  readonly voorstellen: readonly Uitvoertoewijzing[]
}

const FEITEN: readonly (readonly [kop: string, breedte: number, lees: (rij: Voorstelrij) => string])[] = [
  ['Versie', 12, ({ applicatie }) => applicatie.versie ?? ''],
  ['Status', 16, ({ applicatie }) => STATUS_LABELS[applicatie.status]],
  [
    'Hosting',
    14,
    ({ applicatie: { hosting } }) => (hosting === 'onbekend' ? hosting : HOSTING_LABELS[hosting ?? 'onbekend']),
  ],
  ['Ingangsdatum', 13, ({ applicatie }) => formatDagMaandJaar(applicatie.ingangsdatum)],
  ['Einddatum contract', 13, ({ applicatie }) => formatDagMaandJaar(applicatie.einddatumContract)],
  ['Verlengbaar tot', 13, ({ applicatie }) => formatDagMaandJaar(applicatie.verlengbaarTot)],
  ['Einde ondersteuning', 13, ({ applicatie }) => formatDagMaandJaar(applicatie.eindeOndersteuning)],
  ['Kosten per jaar', 14, ({ applicatie }) => formatEuro(applicatie.kostenPerJaarInCenten)],
  ['Aantal gebruikers', 12, ({ applicatie }) => String(applicatie.gebruikers ?? '')],
  ['Standaarden', 30, ({ applicatie }) => applicatie.standaarden.join(TUSSEN)],
  ['Samenwerkingsverband', 26, describeVia],
  ['Gemeente', 20, ({ uitvoer }) => uitvoer.landschap.gemeente.naam],
  ['Gemeentecode', 13, ({ uitvoer }) => uitvoer.landschap.gemeente.gemeentecode],
  ['Pakket ID', 16, ({ applicatie }) => applicatie.softwarecatalogus?.pakketId ?? ''],
  ['Pakketversie ID', 16, ({ applicatie }) => applicatie.softwarecatalogus?.pakketversieId ?? ''],
  ['Leverancier ID', 16, ({ applicatie }) => applicatie.softwarecatalogus?.leverancierId ?? ''],
]

/**
 * Every column of the list with proposals, in order: what the applicatie is, what is stated, the proposals with a cell for
 * yes or no behind each, then all other fields. The headings are ones that the reader of own lists knows.
 */
export const VOORSTELKOLOMMEN: readonly Voorstelkolom[] = [
  tekst('Applicatie', 34, ({ applicatie }) => applicatie.naam),
  tekst('Leverancier', 26, ({ applicatie }) => applicatie.leverancier ?? ''),
  tekst('Afdeling', 22, ({ applicatie }) => applicatie.afdeling ?? ''),
  tekst('Omschrijving', 44, ({ applicatie }) => applicatie.omschrijving ?? ''),
  { kop: 'Referentiecomponenten', breedte: 40, soort: 'componenten', lees: (rij) => listVermeld(rij).join(TUSSEN) },
  ...Array.from({ length: VOORSTELLEN }, (_, at) => buildVoorstelkolommen(at)).flat(),
  ...FEITEN.map(([kop, breedte, lees]) => tekst(kop, breedte, lees)),
]

function tekst(kop: string, breedte: number, lees: Voorstelkolom['lees']): Voorstelkolom {
  return { kop, breedte, soort: 'tekst', lees }
}

function buildVoorstelkolommen(at: number): Voorstelkolom[] {
  const number = at + 1
  return [
    tekst(`Voorstel ${number}`, 36, ({ voorstellen }) => voorstellen[at]?.component.naam ?? ''),
    tekst(`Waarom ${number}`, 40, ({ voorstellen }) => describeWaarom(voorstellen[at])),
    { kop: `Keuze ${number}`, breedte: 10, soort: 'keuze', lees: ({ voorstellen }) => readKeuze(voorstellen[at]) },
  ]
}

function describeWaarom(voorstel: Uitvoertoewijzing | undefined): string {
  if (voorstel === undefined) return ''
  const automatic = voorstel.status === 'automatisch' ? 'automatisch toegewezen, ' : ''
  return `${automatic}${formatPercentage(voorstel.zekerheid)}: ${voorstel.redenen.join(TUSSEN)}`
}

function readKeuze(voorstel: Uitvoertoewijzing | undefined): string {
  return voorstel?.status === 'afgewezen' ? 'nee' : ''
}

/** The rows of some landschappen, in their order. */
export function buildVoorstelrijen(uitvoeren: readonly Landschapsuitvoer[]): Voorstelrij[] {
  return uitvoeren.flatMap((uitvoer) =>
    uitvoer.regels.map((regel) => ({
      ...regel,
      uitvoer,
      voorstellen: chooseVoorstellen(regel.toewijzingen),
    })),
  )
}

/** What was rejected is kept before what is open, so that it does not come back as a proposal. */
function chooseVoorstellen(toewijzingen: readonly Uitvoertoewijzing[]): Uitvoertoewijzing[] {
  const listed = toewijzingen.filter((one) => !isOfGemeente(one))
  const rejected = listed.filter(({ status }) => status === 'afgewezen').slice(0, VOORSTELLEN)
  const open = listed.filter(({ status }) => status !== 'afgewezen').slice(0, VOORSTELLEN - rejected.length)
  return [...open, ...rejected]
}

/** What the gemeente states or decided: that stands in the column of the referentiecomponenten, not among the proposals. */
function isOfGemeente({ herkomst, status }: Uitvoertoewijzing): boolean {
  return status !== 'afgewezen' && (herkomst === 'gemeente' || status === 'bevestigd')
}

function listVermeld({ toewijzingen, zonderToewijzing }: Voorstelrij): string[] {
  const stated = toewijzingen.filter(isOfGemeente).map(({ component }) => component.naam)
  const unknown = zonderToewijzing.filter(({ herkomst }) => herkomst === 'gemeente')
  return [...new Set([...stated, ...unknown.flatMap(({ naam, id }) => naam ?? id ?? [])])]
}

function describeVia({ applicatie: { via }, uitvoer }: Voorstelrij): string {
  if (via.length === 1 && via[0] === 'eigen') return ''
  const names = new Map<string, string>(uitvoer.samenwerkingsverbanden.map(({ id, naam }) => [id, naam]))
  return via.map((one) => (one === 'eigen' ? 'eigen gebruik' : (names.get(one) ?? one))).join(TUSSEN)
}

function formatEuro(centen: number | undefined): string {
  return centen === undefined ? '' : (centen / 100).toFixed(2).replace('.', ',')
}
