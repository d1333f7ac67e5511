import { writeDoelkaartSvg, writeDoellandschapXlsx, writeGanttSvg, writePlanAmeff } from '../../adapters/index.ts'
import type { Harmonisatieplan, Referentiemodel } from '../../core/index.ts'

/** The forms in which the doellandschap of a scenario goes out; `gantt` is its planning as a picture. */
export const DOELFORMATEN = ['xlsx', 'ameff', 'svg', 'gantt'] as const
export type Doelformaat = (typeof DOELFORMATEN)[number]

/** Which landschap is drawn on the map: the present one, the one aimed at, or both under each other. */
export const DOELMOMENTEN = ['nu', 'straks', 'beide'] as const
export type Doelmoment = (typeof DOELMOMENTEN)[number]

export type Doelvraag = {
  readonly formaat: Doelformaat
  readonly referentiemodel: Referentiemodel
  /** By name; default the last scenario of the plan. */
  readonly scenario?: string
  /** Only for `svg`; default both. */
  readonly moment?: Doelmoment
}

const MOMENTEN = { nu: ['voor'], straks: ['na'], beide: ['voor', 'na'] } as const

/**
 * Writes the doellandschap of one scenario: a workbook, an ArchiMate exchange file with Baseline, plateaus, Target and Gap, a
 * picture on GEMMA's view, or the planning as a picture.
 *
 * @returns the same content for the same plan and release
 * @throws LandschapError ongeldige_invoer for a scenario that the plan does not have, or a release without the view
 */
export async function buildDoellandschapuitvoer(
  plan: Harmonisatieplan,
  { formaat, referentiemodel, scenario = plan.scenarios.at(-1)?.scenario.naam ?? '', moment = 'beide' }: Doelvraag,
): Promise<{ inhoud: string | Uint8Array; mediatype: string }> {
  switch (formaat) {
    case 'xlsx':
      return {
        inhoud: await writeDoellandschapXlsx(plan, scenario),
        mediatype: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      }
    case 'ameff':
      return { inhoud: writePlanAmeff(plan, referentiemodel, scenario), mediatype: 'application/xml' }
    case 'svg': {
      const inhoud = writeDoelkaartSvg(plan, referentiemodel.kaart, { scenario, momenten: MOMENTEN[moment] })
      return { inhoud, mediatype: 'image/svg+xml' }
    }
    case 'gantt':
      return { inhoud: writeGanttSvg(plan, scenario), mediatype: 'image/svg+xml' }
  }
}
