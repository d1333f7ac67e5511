import type { Evaluatie } from '../../core/index.ts'

const NOTHING = '–'

/**
 * Writes an evaluation for a reader: one figure per line, with what it rests on.
 *
 * @returns a dash where nothing was to be measured
 */
export function writeEvaluatieTekst(evaluatie: Evaluatie): string {
  const { aantallen, inventarisaties, kalibratiefoutInterval: interval } = evaluatie
  const lines = [
    `Producten: ${aantallen.beoordeeld} van ${aantallen.producten} beoordeeld (de rest is onzeker); catalogus van ${aantallen.cataloguspakketten} pakketten.`,
    '',
    ...describeVoorstellen(evaluatie),
    `  fout van wat automatisch ging         ${formatShare(evaluatie.automatischeFout)} van ${aantallen.automatisch}`,
    `  zekerheid wijkt gemiddeld af          ${formatShare(evaluatie.kalibratiefout)}${interval === null ? '' : ` (${formatShare(interval[0])} tot ${formatShare(interval[1])})`}, over ${aantallen.kalibratierijen} rijen`,
  ]
  if (inventarisaties === null) return `${lines.join('\n')}\n`
  const missing = aantallen.rijenNietGevonden
  return `${[
    ...lines,
    '',
    `Inventarisaties, alle gemeenten samen: ${inventarisaties.aantal} regels die hun component niet zelf noemen.`,
    '',
    ...describeVoorstellen(inventarisaties),
    `  fout van wat automatisch ging         ${formatShare(inventarisaties.automatischeFout)} van ${inventarisaties.automatisch}`,
    `  goed bij elke gemeente apart          ${formatShare(inventarisaties.elkApart.hit1)} eerste, ${formatShare(inventarisaties.elkApart.hit5)} eerste vijf`,
    `  ten onrechte automatisch toegewezen   ${aantallen.valsToegewezen} van ${aantallen.rijenZonderComponent}`,
    `  zelfde pakket: terecht herkend        ${formatShare(evaluatie.precisie)} van ${aantallen.parenGevonden} paren`,
    `  zelfde pakket: gevonden               ${formatShare(evaluatie.vondst)} van ${aantallen.parenGelijk} paren; ${aantallen.parenVoorgesteld} andere als voorstel`,
    ...(missing === 0 ? [] : ['', `Let op: ${missing} regels van de waarheid staan niet in de inventarisaties.`]),
  ].join('\n')}\n`
}

function describeVoorstellen(
  maten: Pick<Evaluatie, 'hit1' | 'hit3' | 'hit5' | 'dekkingBijVierProcentFout' | 'automatischeDekking'>,
): string[] {
  return [
    `  eerste voorstel goed                  ${formatShare(maten.hit1)}`,
    `  goed bij de eerste drie               ${formatShare(maten.hit3)}`,
    `  goed bij de eerste vijf               ${formatShare(maten.hit5)}`,
    `  kan automatisch bij 4 % fout          ${formatShare(maten.dekkingBijVierProcentFout)}`,
    `  gaat automatisch                      ${formatShare(maten.automatischeDekking)}`,
  ]
}

function formatShare(share: number | null): string {
  return share === null ? NOTHING : `${(share * 100).toFixed(1).replace('.', ',')} %`
}
