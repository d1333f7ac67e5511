import { type Command, Option } from 'commander'
import { listPartners } from '../../app/index.ts'
import { Partnermaat } from '../../core/index.ts'
import { parseAandeel, parseAantal, parseWeging } from '../keuzes.ts'
import { deliver, hasColour, reportWidth } from '../output.ts'
import { writePartnersTekst } from '../rapport/partners.ts'
import { addLeesopties, findGemeente, type LandelijkVlaggen, readIndex } from './landelijk-lezen.ts'
import { type FilterVlaggen, readPartnerfilter } from './partnerfilter.ts'

type Vlaggen = LandelijkVlaggen &
  FilterVlaggen & {
    readonly voor: string
    readonly op: Partnermaat
    readonly weging?: string
    readonly aantal: string
    readonly minimaalGedeeld: string
    readonly onzekerheid?: string
  }

const VOORBEELDEN = `
Voorbeelden:
  gemene-deler partners data/voorbeelden/* --voor 9911
  gemene-deler partners softwarecatalogus.csv --voor 0363 --op pakketoverlap --aantal 20
  gemene-deler partners *.csv --voor Zilverlo --weging functieoverlap=1,overeenstemming=2
  gemene-deler partners *.csv --voor 9911 --alleen 9912,Zilverlo
  gemene-deler partners *.csv --voor 0363 --provincie Utrecht,Gelderland --inwoners 20000-80000

Geen rang, maar "te weinig gegevens": de ondergrens en bovengrens van de functieoverlap liggen te ver uit elkaar om te
zeggen of een gemeente dichtbij of ver weg is. Vul dan de inventarisatie aan, of kies een ruimere --onzekerheid.`

/** Adds `partners`: the other gemeenten of the files, ranked for one of them. */
export function addPartners(program: Command): void {
  addLeesopties(program.command('partners').description('met welke gemeenten valt het meest te delen'))
    .requiredOption('-v, --voor <code|naam>', 'voor welke gemeente')
    .addOption(
      new Option('--op <maat>', 'waarop de rangorde berust').choices(Partnermaat.options).default('functieoverlap'),
    )
    .option('--weging <MAAT=gewicht,…>', 'in plaats van --op: meer maten, elk met een gewicht')
    .option('-n, --aantal <aantal>', 'hoeveel partners', '10')
    .option('--minimaal-gedeeld <aantal>', 'laat gemeenten met minder gedeelde referentiecomponenten zonder rang', '1')
    .option('--onzekerheid <aandeel>', 'grootste afstand tussen ondergrens en bovengrens, anders 0.4')
    .option('--alleen <code|naam,…>', 'alleen deze gemeenten')
    .option('--provincie <naam,…>', 'alleen gemeenten in deze provincies')
    .option('--inwoners <van-tot>', 'alleen gemeenten met zoveel inwoners, bijvoorbeeld 20000-80000 of 50000-')
    .option('--verband <id,…>', 'alleen deelnemers van deze samenwerkingsverbanden')
    .addHelpText('after', VOORBEELDEN)
    .action(async (bestanden: string[], vlaggen: Vlaggen) => {
      const { voor, op, weging, onzekerheid } = vlaggen
      const options = {
        weging: weging === undefined ? { [op]: 1 } : parseWeging(weging),
        aantal: parseAantal('--aantal', vlaggen.aantal),
        minimaalGedeeld: parseAantal('--minimaal-gedeeld', vlaggen.minimaalGedeeld),
        ...(onzekerheid === undefined ? {} : { grootsteOnzekerheid: parseAandeel('--onzekerheid', onzekerheid) }),
      }
      const index = await readIndex(bestanden, vlaggen)
      const { gemeentecode } = findGemeente(index, voor, '--voor')
      const filter = readPartnerfilter(index, vlaggen)
      const partners = listPartners(index, { gemeentecode, ...options, filter }, () => true)
      await deliver(
        vlaggen.formaat === 'json'
          ? `${JSON.stringify(partners, null, 2)}\n`
          : writePartnersTekst(partners, { breedte: reportWidth(), kleur: hasColour(vlaggen.uit) }),
        vlaggen.uit,
      )
    })
}
