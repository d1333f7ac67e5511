import { cleanLine, formatDatum, formatOpsomming, TOELICHTING } from '../../adapters/index.ts'
import type { Rapport, Vergelijking } from '../../core/index.ts'
import { writeGelezen, writeToewijzing } from './gelezen.ts'
import { writeDubbelingen, writeHiaten, writeMigraties, writeNietToegewezen } from './lijsten.ts'
import { writeDomeinen, writeGemeenten, writeKerncijfers, writeParen } from './maten.ts'
import { buildOpmaak, joinSecties, type Opmaak, type TekstOpties } from './opmaak.ts'

export type { TekstOpties } from './opmaak.ts'

/** The words that a reader of the text report needs most; the other outputs explain them all. */
const KERNBEGRIPPEN = ['Functieoverlap', 'Overeenstemming', 'Onbekend']

/**
 * Writes the whole rapport as text for a terminal: what was read, the measures, and what is left to do.
 *
 * Long lists show their most telling part and say where the rest is. Sections without content are left out.
 *
 * @param options.breedte - columns that no line goes beyond, as long as no table needs more; from 60
 * @param options.kleur - adds bold and yellow for terminals; the text itself stays the same
 * @returns text that ends with a line break; the same for the same rapport
 */
export function writeRapportTekst(rapport: Rapport, options: TekstOpties): string {
  const opmaak = buildOpmaak(options)
  const { vergelijking, bestanden, bevindingen, nietToegewezen } = rapport
  const secties = [
    writeKop(vergelijking, opmaak),
    ...writeGelezen(bestanden, opmaak),
    writeToewijzing(bevindingen, opmaak),
    writeGemeenten(vergelijking.gemeenten, opmaak),
    writeKerncijfers(rapport, opmaak),
    writeParen(vergelijking, opmaak),
    writeDomeinen(vergelijking, opmaak),
    writeMigraties(vergelijking, opmaak),
    writeHiaten(vergelijking, opmaak),
    writeDubbelingen(vergelijking, opmaak),
    writeNietToegewezen(nietToegewezen, vergelijking, opmaak),
    writeToelichting(opmaak),
  ]
  return `${joinSecties(secties)}\n`
}

function writeKop({ gemeenten, peildatum, referentiemodel }: Vergelijking, opmaak: Opmaak): string[] {
  const namen = formatOpsomming(gemeenten.map(({ naam }) => cleanLine(naam)))
  return [
    ...opmaak.alinea(`Vergelijking van ${namen}`).map((line) => opmaak.style('bold', line)),
    `Peildatum ${formatDatum(peildatum)} · GEMMA-release van ${formatDatum(referentiemodel)}`,
  ]
}

function writeToelichting(opmaak: Opmaak): string[] {
  const chosen = TOELICHTING.filter(({ begrip }) => KERNBEGRIPPEN.some((woord) => begrip.startsWith(woord)))
  return [
    opmaak.kop('Toelichting'),
    ...chosen.flatMap(({ begrip, tekst }) =>
      opmaak.alinea(`${begrip.replace(/[?]?$/, (end) => end || '.')} ${tekst}`, 0, 2),
    ),
  ]
}
