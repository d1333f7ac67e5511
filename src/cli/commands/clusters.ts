import { type Command, Option } from 'commander'
import { listClusters } from '../../app/index.ts'
import { Clustermaat } from '../../core/index.ts'
import { parseAantal } from '../keuzes.ts'
import { deliver, hasColour, reportWidth } from '../output.ts'
import { writeClustersTekst } from '../rapport/clusters.ts'
import { addLeesopties, type LandelijkVlaggen, readIndex } from './landelijk-lezen.ts'

type Vlaggen = LandelijkVlaggen & { readonly op: Clustermaat; readonly buren: string; readonly zaad: string }

const VOORBEELDEN = `
Voorbeelden:
  gemene-deler clusters softwarecatalogus.csv
  gemene-deler clusters *.csv --op functieoverlap --buren 5
  gemene-deler clusters *.csv --zaad 7 --formaat json --uit clusters.json

Hetzelfde zaad geeft altijd dezelfde clusters. Een ander zaad kan grensgevallen anders indelen: wat dan bij elkaar blijft,
hoort bij elkaar.`

/** Adds `clusters`: the natural groups among the gemeenten of the files. */
export function addClusters(program: Command): void {
  addLeesopties(program.command('clusters').description('welke groepen gemeenten hetzelfde gebruiken'))
    .addOption(
      new Option('--op <maat>', 'waarin gemeenten op elkaar lijken')
        .choices(Clustermaat.options)
        .default('pakketoverlap'),
    )
    .option(
      '--buren <aantal>',
      'aan hoeveel naaste gemeenten elke gemeente hangt; minder geeft kleinere clusters',
      '10',
    )
    .option('--zaad <getal>', 'begin van het toeval', '1')
    .addHelpText('after', VOORBEELDEN)
    .action(async (bestanden: string[], vlaggen: Vlaggen) => {
      const options = {
        maat: vlaggen.op,
        buren: parseAantal('--buren', vlaggen.buren, 1),
        zaad: parseAantal('--zaad', vlaggen.zaad),
      }
      const clusters = listClusters(await readIndex(bestanden, vlaggen), options, () => true)
      await deliver(
        vlaggen.formaat === 'json'
          ? `${JSON.stringify(clusters, null, 2)}\n`
          : writeClustersTekst(clusters, { breedte: reportWidth(), kleur: hasColour(vlaggen.uit) }),
        vlaggen.uit,
      )
    })
}
