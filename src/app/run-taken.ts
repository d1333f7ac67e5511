import { z } from 'zod'
import { Datum, Gemeentecode, LandschapError, Volledig } from '../core/index.ts'
import type { Taak } from '../storage/index.ts'
import { finishTaak } from './finish-taak.ts'
import { readInventarisatieUpload, saveInventarisatie } from './inlezen/upload-inventarisatie.ts'
import { readLeveringUpload, saveLevering } from './inlezen/upload-levering.ts'
import { deriveGebruikAgain } from './land/derive-gebruik.ts'
import { runPlan, savePlan } from './scenario/run-plan.ts'
import type { Workspace } from './workspace.ts'

/** What a taak is asked with, beside its bestand. */
const Uploadinvoer = z.object({
  bestandsnaam: z.string().optional(),
  bron: z.string().optional(),
  peildatum: Datum.optional(),
  volledig: Volledig.optional(),
  kolommen: z.record(z.string(), z.string()).optional(),
})

export type Taakwerk = {
  readonly taak: Taak
  readonly bestand: Uint8Array | null
  readonly meldVoortgang: (aandeel: number) => Promise<void>
}

export type Taaksoort = 'inventarisatie' | 'levering' | 'gebruik' | 'plan'

/**
 * What is done for each kind of long work. The outcome is stored in one transaction with the end of the taak: a taak that
 * two processes took up is finished once.
 *
 * @throws LandschapError when the bestand cannot be read: that ends the taak as mislukt
 */
export function buildTaakwerk(workspace: Workspace): Readonly<Record<Taaksoort, (werk: Taakwerk) => Promise<void>>> {
  const { store } = workspace
  return {
    inventarisatie: async ({ taak, bestand }) => {
      const gemeentecode = Gemeentecode.parse(taak.gemeentecode)
      const opdracht = { ...readInvoer(taak, bestand), gemeentecode }
      const read = await readInventarisatieUpload(workspace, opdracht)
      await finishTaak(store, taak, async (tx) => {
        const { id } = 'eerder' in read ? read.eerder : await saveInventarisatie(tx, read.gelezen)
        return { resultaat: `/v1/gemeenten/${gemeentecode}/inventarisaties/${id}` }
      })
    },
    levering: async ({ taak, bestand }) => {
      const read = await readLeveringUpload(workspace, readInvoer(taak, bestand))
      await finishTaak(store, taak, async (tx) => {
        const { id } = 'eerder' in read ? read.eerder : await saveLevering(tx, read.gelezen)
        return { resultaat: `/v1/leveringen/${id}` }
      })
    },
    gebruik: async ({ taak, meldVoortgang }) => {
      await deriveGebruikAgain(workspace, meldVoortgang)
      await finishTaak(store, taak, () => Promise.resolve({ resultaat: '/v1/pakketten' }))
    },
    plan: async ({ taak, meldVoortgang }) => {
      const { invoer, uitslag } = await runPlan(workspace, taak, meldVoortgang)
      await finishTaak(store, taak, (tx) => savePlan(tx, invoer, uitslag))
    },
  }
}

function readInvoer({ invoer, account }: Taak, bestand: Uint8Array | null) {
  if (bestand === null) throw new LandschapError('ongeldige_invoer', 'Het bestand van deze taak is er niet meer.')
  const { kolommen, bestandsnaam, bron, peildatum, volledig } = Uploadinvoer.parse(invoer)
  return {
    bytes: bestand,
    account,
    ...(kolommen === undefined ? {} : { kolommen }),
    ...(bestandsnaam === undefined ? {} : { bestandsnaam }),
    ...(bron === undefined ? {} : { bron }),
    ...(peildatum === undefined ? {} : { peildatum }),
    ...(volledig === undefined ? {} : { volledig }),
  }
}
