import { writeDossierHtml, writeDossierXlsx, writePlanAmeff } from '../../adapters/index.ts'
import type { Harmonisatieplan, Herijking, Referentiemodel } from '../../core/index.ts'

/** The forms in which a dossier goes out. */
export const DOSSIERFORMATEN = ['html', 'xlsx', 'ameff'] as const
export type Dossierformaat = (typeof DOSSIERFORMATEN)[number]

const DOSSIERMEDIATYPEN: Readonly<Record<Dossierformaat, string>> = {
  html: 'text/html; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ameff: 'application/xml',
}

export type Dossiervraag = {
  readonly formaat: Dossierformaat
  readonly referentiemodel: Referentiemodel
  /** Which scenario goes out as AMEFF, by name; default the last of the plan. */
  readonly scenario?: string
  /** An earlier plan held against the landschap of now; comes first in the page and the workbook. */
  readonly herijkt?: { readonly herijking: Herijking; readonly eerder: Harmonisatieplan }
}

/**
 * Writes a harmonisatieplan as a dossier: one page to read and print, a workbook with all numbers, or one scenario as an
 * ArchiMate exchange file with plateaus.
 *
 * @returns the same content for the same plan and release
 * @throws LandschapError ongeldige_invoer for a scenario that the plan does not have
 */
export async function buildDossier(
  plan: Harmonisatieplan,
  { formaat, referentiemodel, scenario, herijkt }: Dossiervraag,
): Promise<{ inhoud: string | Uint8Array; mediatype: string }> {
  const mediatype = DOSSIERMEDIATYPEN[formaat]
  switch (formaat) {
    case 'html':
      return { inhoud: writeDossierHtml(plan, referentiemodel.kaart, herijkt), mediatype }
    case 'xlsx':
      return { inhoud: await writeDossierXlsx(plan, herijkt), mediatype }
    case 'ameff': {
      const naam = scenario ?? plan.scenarios.at(-1)?.scenario.naam ?? ''
      return { inhoud: writePlanAmeff(plan, referentiemodel, naam), mediatype }
    }
  }
}
