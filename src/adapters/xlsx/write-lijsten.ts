import { findDubbelingen, findHiaten, type VergelekenPakket } from '../../core/analysis/index.ts'
import type { Bevinding } from '../../core/model/bevinding.ts'
import type { Rapport } from '../../core/model/rapport.ts'
import type { Vergelijking } from '../../core/model/vergelijking.ts'
import { BEVINDING_LABELS, nameBestand } from '../taal/index.ts'
import { type Blad, countCell, shareCell, tableSheet, textCell } from './write-blad.ts'

/** The measures of every pair, sorted by gemeentecode. */
export function buildParen({ paren, gemeenten }: Vergelijking): Blad {
  const name = nameGemeenten(gemeenten)
  return tableSheet(
    'Paren',
    [
      ['Gemeente 1', 24],
      ['Gemeente 2', 24],
      ['Functie-overlap', 12, 'getal'],
      ['onder-grens', 10, 'getal'],
      ['boven-grens', 10, 'getal'],
      ['allebei', 9, 'getal'],
      ['een of beide', 9, 'getal'],
      ['Overeen-stemming', 13, 'getal'],
      ['zelfde pakket', 9, 'getal'],
      ['van allebei', 9, 'getal'],
      ['Pakket-overlap', 11, 'getal'],
      ['pakketten gemeen', 11, 'getal'],
      ['pakketten samen', 11, 'getal'],
      ['Inbegrepen: 1 in 2', 12, 'getal'],
      ['Inbegrepen: 2 in 1', 12, 'getal'],
    ],
    paren.map(
      ({ links, rechts, functieoverlap, overeenstemming, pakketoverlap, inbegrepenLinks, inbegrepenRechts }) => [
        textCell(name(links)),
        textCell(name(rechts)),
        shareCell(functieoverlap.aandeel),
        shareCell(functieoverlap.ondergrens),
        shareCell(functieoverlap.bovengrens),
        countCell(functieoverlap.gedeeld),
        countCell(functieoverlap.totaal),
        shareCell(overeenstemming.aandeel),
        countCell(overeenstemming.gelijk),
        countCell(overeenstemming.gedeeld),
        shareCell(pakketoverlap.aandeel),
        countCell(pakketoverlap.gedeeld),
        countCell(pakketoverlap.totaal),
        shareCell(inbegrepenLinks),
        shareCell(inbegrepenRechts),
      ],
    ),
  )
}

/** What gemeenten lack and others have, with what those others use. */
export function buildHiaten(vergelijking: Vergelijking): Blad {
  const name = nameGemeenten(vergelijking.gemeenten)
  return tableSheet(
    'Hiaten',
    [
      ['Gemeente', 24],
      ['Code', 9],
      ['Referentiecomponent', 42],
      ['Beleidsdomein', 26],
      ['Aantal dat het heeft', 12, 'getal'],
      ['Pakketten daar', 60],
    ],
    findHiaten(vergelijking).map(({ gemeentecode, referentiecomponent, beleidsdomeinen, aanwezig, pakketten }) => [
      textCell(name(gemeentecode)),
      textCell(gemeentecode),
      textCell(referentiecomponent.naam),
      textCell(beleidsdomeinen.join(', ')),
      countCell(aanwezig),
      textCell(pakketten.map((entry) => describePakket(entry, name)).join('\n')),
    ]),
  )
}

/** Gemeenten with more than one pakket for a referentiecomponent. */
export function buildDubbelingen(vergelijking: Vergelijking): Blad {
  const name = nameGemeenten(vergelijking.gemeenten)
  return tableSheet(
    'Dubbelingen',
    [
      ['Gemeente', 24],
      ['Code', 9],
      ['Referentiecomponent', 42],
      ['Beleidsdomein', 26],
      ['Pakketten', 11, 'getal'],
      ['Welke, en wie ze nog meer gebruikt', 60],
    ],
    findDubbelingen(vergelijking).map(({ gemeentecode, referentiecomponent, beleidsdomeinen, pakketten }) => [
      textCell(name(gemeentecode)),
      textCell(gemeentecode),
      textCell(referentiecomponent.naam),
      textCell(beleidsdomeinen.join(', ')),
      countCell(pakketten.length),
      textCell(pakketten.map((entry) => describePakket(entry, name)).join('\n')),
    ]),
  )
}

/** Applicaties that fill no referentiecomponent, with up to three proposals. */
export function buildToewijzen({ nietToegewezen, vergelijking }: Rapport): Blad {
  const name = nameGemeenten(vergelijking.gemeenten)
  return tableSheet(
    'Toewijzen',
    [
      ['Gemeente', 24],
      ['Code', 9],
      ['Applicatie', 34],
      ['Leverancier', 26],
      ['Beste voorstel', 36],
      ['Zekerheid', 11, 'getal'],
      ['Reden', 46],
      ['Tweede voorstel', 36],
      ['Zekerheid', 11, 'getal'],
      ['Derde voorstel', 36],
      ['Zekerheid', 11, 'getal'],
    ],
    nietToegewezen.map(({ gemeentecode, naam, leverancier, voorstellen: [first, second, third] }) => [
      textCell(name(gemeentecode)),
      textCell(gemeentecode),
      textCell(naam),
      textCell(leverancier ?? ''),
      textCell(first?.naam ?? 'geen passende gevonden'),
      shareCell(first?.zekerheid ?? null),
      textCell(first?.redenen.join('; ') ?? ''),
      textCell(second?.naam ?? ''),
      shareCell(second?.zekerheid ?? null),
      textCell(third?.naam ?? ''),
      shareCell(third?.zekerheid ?? null),
    ]),
  )
}

/** What was not understood while reading and mapping, one by one. */
export function buildBevindingen({ bestanden, bevindingen }: Rapport): Blad {
  const all: readonly (readonly [bron: string, bevinding: Bevinding])[] = [
    ...bestanden.flatMap(({ bestand, bevindingen: found }) => found.map((bevinding) => [bestand, bevinding] as const)),
    ...bevindingen.map((bevinding) => [bevinding.plaats?.bestand ?? 'bij het toewijzen', bevinding] as const),
  ]
  return tableSheet(
    'Bevindingen',
    [
      ['Bron', 32],
      ['Ernst', 15],
      ['Soort', 34],
      ['Blad', 18],
      ['Regel', 9, 'getal'],
      ['Kolom', 22],
      ['Element', 22],
      ['Bevinding', 80],
    ],
    all.map(([bron, { code, ernst, tekst, plaats }]) => [
      textCell(nameBestand(bron)),
      textCell(ernst),
      textCell(BEVINDING_LABELS[code]),
      textCell(plaats?.blad ?? ''),
      plaats?.regel === undefined ? null : countCell(plaats.regel),
      textCell(plaats?.kolom ?? ''),
      textCell(plaats?.element ?? ''),
      textCell(tekst),
    ]),
  )
}

function nameGemeenten(gemeenten: Vergelijking['gemeenten']): (gemeentecode: string) => string {
  const names = new Map<string, string>(gemeenten.map(({ gemeentecode, naam }) => [gemeentecode, naam]))
  return (gemeentecode) => names.get(gemeentecode) ?? gemeentecode
}

function describePakket({ pakket, gemeenten }: VergelekenPakket, name: (gemeentecode: string) => string): string {
  const maker = pakket.leverancier === undefined ? '' : ` (${pakket.leverancier})`
  return `${pakket.naam}${maker}: ${gemeenten.map(name).join(', ')}`
}
