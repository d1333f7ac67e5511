import {
  type Bevindinggroep,
  cleanLine,
  describeZonderLandschap,
  FORMAAT_LABELS,
  formatAantal,
  formatBronplaats,
  formatPlaats,
  formatTelling,
  GEMEENTEHERKOMST_LABELS,
  groupBevindingen,
} from '../../adapters/index.ts'
import type { Bestandsverslag, Bevinding } from '../../core/index.ts'
import type { Opmaak } from './opmaak.ts'

/** Places shown per kind of bevinding; the rest is counted. */
const MEESTE_PLAATSEN = 3
const INSPRINGING = 2
/** Width of the labels before the facts of a file. */
const LABEL = 13

/** Writes per file whose it is, what it was taken for, what went in and came out, and what was not understood. */
export function writeGelezen(bestanden: readonly Bestandsverslag[], opmaak: Opmaak): string[][] {
  const blocks = bestanden.map((bestand) => writeBestand(bestand, opmaak))
  return blocks.length === 0 ? [] : [[opmaak.kop('Wat is gelezen')], ...blocks]
}

function writeBestand(verslag: Bestandsverslag, opmaak: Opmaak): string[] {
  const fact = (label: string, text: string) =>
    opmaak.alinea(`${label.padEnd(LABEL - 1, '\u00a0')} ${text}`, INSPRINGING, LABEL)
  return [
    opmaak.style('bold', cleanLine(verslag.bestand)),
    ...fact('Herkend als', describeLezing(verslag)),
    ...(verslag.gemeenten.length === 0
      ? fact('Gemeente', describeZonderLandschap(verslag.formaat, hasHerhaling(verslag)))
      : verslag.gemeenten.flatMap((gemeente) => fact('Gemeente', describeGemeente(gemeente)))),
    ...describeKolommen(verslag).flatMap(([label, text]) => fact(label, text)),
    ...fact('Regels', describeTellingen(verslag)),
    ...writeBevindingen(verslag.bevindingen, opmaak, formatPlaats),
  ]
}

function hasHerhaling({ bevindingen }: Bestandsverslag): boolean {
  return bevindingen.some(({ code }) => code === 'bestand_dubbel')
}

function describeLezing({ formaat, lezing }: Bestandsverslag): string {
  const { codering, scheidingsteken, bladen, kopregel } = lezing
  const parts = [
    FORMAAT_LABELS[formaat],
    codering,
    scheidingsteken === undefined ? undefined : `scheidingsteken ${scheidingsteken === '\t' ? 'tab' : scheidingsteken}`,
    bladen === undefined ? undefined : `${bladen.length === 1 ? 'blad' : 'bladen'} ${bladen.map(cleanLine).join(', ')}`,
    kopregel === undefined ? undefined : `kop op regel ${kopregel}`,
  ]
  return parts.filter((part) => part !== undefined).join(' · ')
}

function describeGemeente(gemeente: Bestandsverslag['gemeenten'][number]): string {
  const { naam, gemeentecode, voorlopig, herkomst, applicaties } = gemeente
  const code = voorlopig ? `werkcode ${gemeentecode}` : gemeentecode
  const count = formatTelling(applicaties, 'applicatie', 'applicaties')
  return `${cleanLine(naam)} (${code}), ${count}; welke gemeente: ${GEMEENTEHERKOMST_LABELS[herkomst]}`
}

function describeKolommen({ lezing: { kolommen } }: Bestandsverslag): [string, string][] {
  const read = kolommen.flatMap(({ kolom, gelezenAls }) =>
    gelezenAls === null ? [] : [kolom === gelezenAls ? kolom : `${cleanLine(kolom)} → ${gelezenAls}`],
  )
  const skipped = kolommen.flatMap(({ kolom, gelezenAls }) => (gelezenAls === null ? [cleanLine(kolom)] : []))
  return [
    ...(read.length === 0 ? [] : ([['Kolommen', read.join(', ')]] satisfies [string, string][])),
    ...(skipped.length === 0 ? [] : ([['Niet gelezen', skipped.join(', ')]] satisfies [string, string][])),
  ]
}

function describeTellingen({ tellingen: { regelsIn, uit, redenen } }: Bestandsverslag): string {
  const reasons = redenen.map(({ reden, aantal }) => `${formatAantal(aantal)} × ${cleanLine(reden)}`).join('; ')
  return `${formatAantal(regelsIn)} in, ${formatAantal(uit)} uit${reasons === '' ? '' : `; ${reasons}`}`
}

/** Writes what was met while mapping, in whichever file. */
export function writeToewijzing(bevindingen: readonly Bevinding[], opmaak: Opmaak): string[] {
  if (bevindingen.length === 0) return []
  return [opmaak.kop('Bij het toewijzen'), ...writeBevindingen(bevindingen, opmaak, formatBronplaats)]
}

/** Writes bevindingen grouped by kind, with the first few places of each. */
function writeBevindingen(bevindingen: readonly Bevinding[], opmaak: Opmaak, describe: typeof formatPlaats): string[] {
  return groupBevindingen(bevindingen).flatMap((group) => writeGroep(group, opmaak, describe))
}

function writeGroep(
  { label, ernst, bevindingen }: Bevindinggroep,
  opmaak: Opmaak,
  describe: typeof formatPlaats,
): string[] {
  const isWarning = ernst === 'waarschuwing'
  const heading = `${isWarning ? 'Let op' : 'Ter info'}: ${label} (${formatAantal(bevindingen.length)})`
  const rest = bevindingen.length - MEESTE_PLAATSEN
  return [
    ...opmaak.alinea(heading, INSPRINGING, 2).map((line) => (isWarning ? opmaak.style('yellow', line) : line)),
    ...bevindingen.slice(0, MEESTE_PLAATSEN).flatMap(({ plaats, tekst }) => {
      const place = cleanLine(describe(plaats))
      return opmaak.alinea(`${place === '' ? '' : `${place}: `}${cleanLine(tekst)}`, INSPRINGING + 2, 2)
    }),
    ...(rest > 0 ? opmaak.alinea(`… en nog ${formatAantal(rest)}`, INSPRINGING + 2) : []),
  ]
}
