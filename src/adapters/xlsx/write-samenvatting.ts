import type { Row } from 'write-excel-file/node'
import { findDubbelingen, findHiaten, summarizePerBeleidsdomein } from '../../core/analysis/index.ts'
import type { Bestandsverslag, Rapport } from '../../core/model/rapport.ts'
import { Dekking, Gelijkheid, type VergelekenGemeente, type Vergelijking } from '../../core/model/vergelijking.ts'
import {
  DEKKING_LABELS,
  DEKKING_UITLEG,
  describeDomein,
  describeKlasse,
  describeKoppelingen,
  FORMAAT_LABELS,
  formatDatum,
  formatOpsomming,
  KLASSEN,
  nameBestand,
  TOELICHTING,
} from '../taal/index.ts'
import { type Blad, colourCell, countCell, headingRow, shareCell, textCell, titleRow } from './write-blad.ts'

const BREEDTES = [36, 15, 14, 14, 16, 15, 14, 14, 14, 40]

/** The first sheet: key figures, gemeenten, dekking per beleidsdomein, and which files were read. */
export function buildSamenvatting({ vergelijking, bestanden, koppelingen }: Rapport): Blad {
  const connected = describeKoppelingen(koppelingen)
  const { gemeenten, peildatum, referentiemodel } = vergelijking
  return {
    naam: 'Samenvatting',
    breedtes: BREEDTES,
    // several tables stand below one another: what stays in view is what all of them are about
    vasteRijen: 3,
    rijen: [
      titleRow('Vergelijking van applicatielandschappen', 16),
      [line(formatOpsomming(gemeenten.map(({ naam }) => naam)))],
      [line(`Peildatum ${formatDatum(peildatum)}, GEMMA-release van ${formatDatum(referentiemodel)}`)],
      [],
      titleRow('Kerncijfers'),
      ...listKerncijfers(vergelijking),
      [],
      titleRow('Gemeenten'),
      ...listGemeenten(vergelijking),
      [],
      titleRow('Dekking per beleidsdomein'),
      ...listDomeinen(vergelijking),
      [line('Een referentiecomponent met meer beleidsdomeinen telt in elk daarvan mee.')],
      [],
      titleRow('Gelezen bestanden'),
      ...listBestanden(bestanden),
      ...(connected === null ? [] : [[], [line(`${connected}.`)]]),
    ],
  }
}

/** Headings of columns with numbers. */
function numbers(koppen: readonly string[]) {
  return koppen.map((kop) => [kop, 'getal'] as const)
}

/** Text that runs on over the empty cells beside it. */
function line(text: string) {
  return textCell(text, { wrap: false })
}

function listKerncijfers({ samenvatting }: Vergelijking): Row[] {
  const { harmonisatiegraad, hiaten, dubbelingen, dekking, gelijkheid, referentiecomponenten } = samenvatting
  return [
    [
      textCell('Vergeleken referentiecomponenten'),
      countCell(referentiecomponenten),
      line('met de status "In gebruik"'),
    ],
    [
      textCell('Harmonisatiegraad'),
      shareCell(harmonisatiegraad),
      line('op weg naar één pakket per referentiecomponent'),
    ],
    [
      textCell('Hiaten'),
      countCell(hiaten),
      line('niet aanwezig terwijl een andere gemeente het wel heeft; onbekend telt niet'),
    ],
    [textCell('Dubbelingen'), countCell(dubbelingen), line('een gemeente met meer dan één pakket voor hetzelfde')],
    [],
    ...Dekking.options.map((klasse) => [
      textCell(`Dekking ${DEKKING_LABELS[klasse]}`),
      countCell(dekking[klasse]),
      line(DEKKING_UITLEG[klasse]),
    ]),
    [],
    ...Gelijkheid.options.map((klasse) => {
      const beeld = describeKlasse(klasse)
      return [colourCell(`${beeld.teken}  ${beeld.label}`, beeld), countCell(gelijkheid[klasse]), line(beeld.uitleg)]
    }),
  ]
}

function listGemeenten(vergelijking: Vergelijking): Row[] {
  const hiaten = findHiaten(vergelijking)
  const dubbelingen = findDubbelingen(vergelijking)
  const count = (found: readonly { gemeentecode: string }[], code: string) =>
    found.filter(({ gemeentecode }) => gemeentecode === code).length
  return [
    headingRow([
      ['Gemeente'],
      ['Code'],
      ...numbers(['Applicaties', 'Pakketten', 'Referentie-componenten', 'Te beoordelen', 'Zonder voorstel']),
      ...numbers(['Hiaten', 'Dubbelingen']),
      ['Inventarisatie volledig'],
    ]),
    ...vergelijking.gemeenten.map((gemeente) => [
      textCell(gemeente.naam),
      textCell(`${gemeente.gemeentecode}${gemeente.voorlopig ? ' (werkcode)' : ''}`),
      countCell(gemeente.applicaties),
      countCell(gemeente.pakketten),
      countCell(gemeente.referentiecomponenten),
      countCell(gemeente.teBeoordelen),
      countCell(gemeente.zonderToewijzing),
      countCell(count(hiaten, gemeente.gemeentecode)),
      countCell(count(dubbelingen, gemeente.gemeentecode)),
      textCell(describeVolledig(gemeente.volledig)),
    ]),
  ]
}

function describeVolledig(volledig: VergelekenGemeente['volledig']): string {
  if (typeof volledig === 'boolean') return volledig ? 'ja' : 'nee'
  return `alleen ${formatOpsomming(volledig)}`
}

function listDomeinen(vergelijking: Vergelijking): Row[] {
  return [
    headingRow([
      ['Beleidsdomein'],
      ...numbers(['Referentie-componenten', ...Dekking.options.map((klasse) => DEKKING_LABELS[klasse])]),
      ...numbers(['Aandeel volledig', 'Hiaten', 'Dubbelingen']),
    ]),
    ...summarizePerBeleidsdomein(vergelijking).map(({ beleidsdomein, componenten, dekking, hiaten, dubbelingen }) => [
      textCell(describeDomein(beleidsdomein)),
      countCell(componenten.length),
      ...Dekking.options.map((klasse) => countCell(dekking[klasse])),
      shareCell(componenten.length === 0 ? null : dekking.volledig / componenten.length),
      countCell(hiaten),
      countCell(dubbelingen),
    ]),
  ]
}

function listBestanden(bestanden: readonly Bestandsverslag[]): Row[] {
  return [
    headingRow([['Bestand'], ...numbers(['Regels in', 'Uit', 'Bevindingen']), ['Gemeenten'], ['Herkend als']]),
    ...bestanden.map(({ bestand, formaat, gemeenten, tellingen, bevindingen }) => [
      textCell(nameBestand(bestand)),
      countCell(tellingen.regelsIn),
      countCell(tellingen.uit),
      countCell(bevindingen.length),
      textCell(formatOpsomming(gemeenten.map(({ naam }) => naam))),
      line(FORMAAT_LABELS[formaat]),
    ]),
  ]
}

/** The last sheet: the legend of the colours, and every measure in plain words. */
export function buildToelichting(): Blad {
  return {
    naam: 'Toelichting',
    breedtes: [36, 110],
    rijen: [
      titleRow('Kleuren in de matrix'),
      ...KLASSEN.map((beeld) => [colourCell(`${beeld.teken}  ${beeld.label}`, beeld), textCell(beeld.uitleg)]),
      [],
      titleRow('Begrippen'),
      ...TOELICHTING.map(({ begrip, tekst }) => [textCell(begrip, { fontWeight: 'bold' }), textCell(tekst)]),
    ],
  }
}
