import { writeDossierHtml, writeDossierXlsx } from '../adapters/index.ts'
import type { Harmonisatieplan, Referentiemodel } from '../core/index.ts'

/** The forms in which a dossier goes out. */
export const DOSSIERFORMATEN = ['html', 'xlsx'] as const
export type Dossierformaat = (typeof DOSSIERFORMATEN)[number]

/**
 * Writes a harmonisatieplan as a dossier: one page to read and print, or a workbook with all numbers.
 *
 * @returns the same content for the same plan and release
 */
export async function buildDossier(
  plan: Harmonisatieplan,
  { kaart }: Pick<Referentiemodel, 'kaart'>,
  formaat: Dossierformaat,
): Promise<{ inhoud: string | Uint8Array; mediatype: string }> {
  switch (formaat) {
    case 'html':
      return { inhoud: writeDossierHtml(plan, kaart), mediatype: 'text/html; charset=utf-8' }
    case 'xlsx':
      return {
        inhoud: await writeDossierXlsx(plan),
        mediatype: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      }
  }
}
