import type { Command } from 'commander'
import { publishLandelijk } from '../../core/index.ts'
import { parseMaand } from '../keuzes.ts'
import { deliver, hasColour, reportWidth } from '../output.ts'
import { writeLandelijkTekst } from '../rapport/landelijk.ts'
import { addLeesopties, type LandelijkVlaggen, readIndex } from './landelijk-lezen.ts'
import { readToday } from './lezen.ts'

type Vlaggen = LandelijkVlaggen & { readonly maand?: string }

const VOORBEELDEN = `
Voorbeelden:
  gemene-deler landelijk softwarecatalogus.csv
  gemene-deler landelijk *.csv --maand 2026-11 --formaat json --uit landelijk.json

Elk getal gaat over minstens vijf gemeenten en is afgerond op een vijftal; wat minder gemeenten gebruiken, staat samen
onder "overig". Zo is uit twee getallen nooit één gemeente af te leiden.`

/** Adds `landelijk`: per referentiecomponent what the gemeenten of the files use, without showing any one of them. */
export function addLandelijk(program: Command): void {
  addLeesopties(program.command('landelijk').description('wat alle gemeenten samen gebruiken, per referentiecomponent'))
    .option('--maand <JJJJ-MM>', 'de maand van het beeld, anders deze maand')
    .addHelpText('after', VOORBEELDEN)
    .action(async (bestanden: string[], vlaggen: Vlaggen) => {
      const maand = parseMaand(vlaggen.maand ?? readToday().slice(0, 7))
      const { beeld } = publishLandelijk(await readIndex(bestanden, vlaggen), { maand })
      await deliver(
        vlaggen.formaat === 'json'
          ? `${JSON.stringify(beeld, null, 2)}\n`
          : writeLandelijkTekst(beeld, { breedte: reportWidth(), kleur: hasColour(vlaggen.uit) }),
        vlaggen.uit,
      )
    })
}
