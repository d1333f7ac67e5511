import type { Volledig } from '../../core/model/landschap.ts'
import type { Toewijzingstatus } from '../../core/model/toewijzing.ts'
import type { Landschapsuitvoer } from '../../core/model/uitvoer.ts'
import {
  BEVINDING_LABELS,
  describeDomein,
  formatDagMaandJaar,
  formatPlaats,
  HERKOMST_LABELS,
  nameBestand,
  STAAT_KLEUREN,
  STAAT_LABELS,
} from '../taal/index.ts'
import { type Blad, colourCell, countCell, shareCell, tableSheet, textCell, titleRow } from './write-blad.ts'

// No heading here may be one that our own reader takes for the name of an applicatie: only the first sheet is a list.

const STATUSSEN = {
  vermeld: 'vermeld',
  bevestigd: 'bevestigd',
  afgewezen: 'afgewezen',
  automatisch: 'automatisch toegewezen',
  voorgesteld: 'voorstel, telt nog niet mee',
} as const satisfies Record<Toewijzingstatus, string>

/** Whose landschap it is and what it covers; the reader takes gemeente and peildatum from here. */
export function buildOverzicht({ landschap, referentiemodel, regels, cellen }: Landschapsuitvoer): Blad {
  const { gemeente, peildatum, volledig } = landschap
  const filled = cellen.filter(({ staat }) => staat === 'aanwezig').length
  const facts = [
    ['Gemeente', gemeente.naam],
    ['Gemeentecode', gemeente.gemeentecode],
    ['Peildatum', formatDagMaandJaar(peildatum)],
    ['Volledig', describeVolledig(volledig)],
    ['Release van GEMMA', referentiemodel.versie],
    ['Hoeveel applicaties', String(regels.length)],
    ['Hoeveel referentiecomponenten ingevuld', `${filled} van de ${cellen.length}`],
  ] as const
  return {
    naam: 'Landschap',
    breedtes: [40, 60],
    rijen: [titleRow('Applicatielandschap', 16), ...facts.map(([label, text]) => [textCell(label), textCell(text)])],
  }
}

function describeVolledig(volledig: Volledig): string {
  if (typeof volledig === 'boolean') return volledig ? 'ja' : 'nee'
  return `alleen voor: ${volledig.join(', ')}`
}

/** Every toewijzing and proposal, with who says so and why. */
export function buildToewijzingen({ regels }: Landschapsuitvoer): Blad {
  return tableSheet(
    'Toewijzingen',
    [
      ['Toegewezen applicatie', 34],
      ['Referentiecomponent', 42],
      ['Object ID', 38],
      ['Telt mee', 10],
      ['Herkomst', 20],
      ['Oordeel', 26],
      ['Zekerheid', 11, 'getal'],
      ['Redenen', 70],
    ],
    regels.flatMap(({ applicatie, toewijzingen }) =>
      toewijzingen.map(({ component, herkomst, status, zekerheid, redenen, vanKracht }) => [
        textCell(applicatie.naam),
        textCell(component.naam),
        textCell(component.id),
        textCell(vanKracht ? 'ja' : 'nee'),
        textCell(HERKOMST_LABELS[herkomst]),
        textCell(STATUSSEN[status]),
        shareCell(zekerheid),
        textCell(redenen.join('; ')),
      ]),
    ),
  )
}

/** What fills each referentiecomponent that GEMMA has in use. */
export function buildDekking({ cellen }: Landschapsuitvoer): Blad {
  return tableSheet(
    'Dekking',
    [
      ['Referentiecomponent', 42],
      ['Object ID', 38],
      ['Beleidsdomein', 28],
      ['Staat', 18],
      ['Aantal pakketten', 11, 'getal'],
      ['Ingevuld met', 50],
      ['Toelichting', 40],
    ],
    cellen.map(({ component, beleidsdomeinen, staat, applicaties, pakketten, reden, door }) => [
      textCell(component.naam),
      textCell(component.id),
      textCell(beleidsdomeinen.length === 0 ? describeDomein(null) : beleidsdomeinen.join(', ')),
      staat === 'aanwezig' ? textCell(STAAT_LABELS[staat]) : colourCell(STAAT_LABELS[staat], STAAT_KLEUREN[staat]),
      countCell(pakketten.length),
      textCell(applicaties.join('\n')),
      textCell([reden, door].filter((part) => part !== undefined).join('; ')),
    ]),
  )
}

/** What was met while this landschap was mapped. */
export function buildLandschapsbevindingen({ bevindingen }: Landschapsuitvoer): Blad {
  return tableSheet(
    'Bevindingen',
    [
      ['Ernst', 15],
      ['Soort', 40],
      ['Bestand', 30],
      ['Plaats', 30],
      ['Bevinding', 90],
    ],
    bevindingen.map(({ ernst, code, plaats, tekst }) => [
      textCell(ernst),
      textCell(BEVINDING_LABELS[code]),
      textCell(nameBestand(plaats?.bestand ?? '')),
      textCell(formatPlaats(plaats)),
      textCell(tekst),
    ]),
  )
}
