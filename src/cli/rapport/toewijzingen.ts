import { styleText } from 'node:util'
import { cleanLine, formatPercentage, formatPlaats, formatTelling } from '../../adapters/index.ts'
import type { Toewijsregel } from '../../core/index.ts'

export type TekstOpties = { readonly breedte: number; readonly kleur: boolean }

const UITKOMST = {
  vermeld: 'vermeld in het bestand',
  automatisch: 'automatisch toegewezen',
  voorgesteld: 'voorstel, om te beoordelen',
  geen_voorstel: 'geen passend referentiecomponent gevonden',
  voorziening: 'buitengemeentelijke voorziening',
  geen_applicatie: 'geen applicatie',
} as const satisfies Record<Toewijsregel['uitkomst'], string>

/**
 * Writes the proposals for a terminal: per applicatie the candidates with zekerheid and reasons, then the totals.
 *
 * @param shown - the regels to list, in this order
 * @param all - all regels, for the totals
 */
export function writeToewijzingenTekst(
  shown: readonly Toewijsregel[],
  all: readonly Toewijsregel[],
  opties: TekstOpties,
): string {
  const bold = (text: string) => (opties.kleur ? styleText('bold', text) : text)
  const blocks = shown.map((regel) => describeRegel(regel, bold))
  return [...blocks, describeTotals(all, bold)].join('\n\n').concat('\n')
}

function describeRegel(regel: Toewijsregel, bold: (text: string) => string): string {
  const { naam, leverancier, gemeente, plaats, uitkomst, voorziening, toewijzingen } = regel
  const maker = leverancier === undefined ? '' : ` (${cleanLine(leverancier)})`
  const heading = `${bold(cleanLine(naam))}${maker} · ${cleanLine(gemeente)}, ${cleanLine(formatPlaats(plaats))}`
  const outcome = `  ${UITKOMST[uitkomst]}${voorziening === undefined ? '' : `: ${cleanLine(voorziening)}`}`
  const lines = toewijzingen.map(({ naam: component, zekerheid, redenen }) => {
    return `    ${formatPercentage(zekerheid).padStart(7)}  ${cleanLine(component)} – ${redenen.map(cleanLine).join('; ')}`
  })
  return [heading, outcome, ...lines].join('\n')
}

function describeTotals(all: readonly Toewijsregel[], bold: (text: string) => string): string {
  const counts = Object.entries(UITKOMST).flatMap(([uitkomst, label]) => {
    const count = all.filter((regel) => regel.uitkomst === uitkomst).length
    return count === 0 ? [] : [`  ${String(count).padStart(5)}  ${label}`]
  })
  return [bold(formatTelling(all.length, 'applicatie', 'applicaties')), ...counts].join('\n')
}
