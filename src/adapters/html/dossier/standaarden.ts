import type { Harmonisatieplan } from '../../../core/model/dossier.ts'
import { cleanLine, formatAantal, formatOpsomming, formatTelling } from '../../taal/index.ts'
import type { Html } from '../html.ts'
import { paragraph, section, table } from '../onderdelen.ts'
import type { Plannamen } from './namen.ts'
import { vouw } from './vouw.ts'

/** What is asked, what is not known to be met, and which few standaarden would help most. */
export function writeStandaarden({ standaarden, standaardenkeuze }: Harmonisatieplan, namen: Plannamen): Html {
  const gaps = standaarden.filter(({ gaten }) => gaten.length > 0)
  const { standaarden: chosen, zonderStandaard, isBewezen } = standaardenkeuze
  const proof = isBewezen
    ? 'Een kleinere verzameling is er niet; dat is uitgerekend.'
    : 'Of het kleiner kan, is niet uitgerekend.'
  return section('standaarden', 'Standaarden en koppelvlakken', [
    paragraph(
      `Wie naast elkaar wil blijven werken, moet gegevens kunnen uitwisselen. ${describeKeuze(chosen.length)} referentiecomponent waar de gemeenten niets gemeen hebben en GEMMA een standaard noemt. ${chosen.length === 0 ? '' : proof}`,
    ),
    vouw(
      'Welke standaarden',
      formatOpsomming(chosen.slice(0, 3).map(({ naam }) => cleanLine(naam))),
      table(
        [{ kop: 'Standaard' }, { kop: 'Raakt', soort: 'getal' }, { kop: 'Referentiecomponenten' }],
        chosen.map(({ naam, referentiecomponenten }) => [
          cleanLine(naam),
          formatAantal(referentiecomponenten.length),
          referentiecomponenten.map(cleanLine).join(', '),
        ]),
        { titel: 'De kleinste verzameling standaarden', kaartjes: true },
      ),
    ),
    zonderStandaard.length === 0
      ? null
      : paragraph(
          `Zonder standaard in GEMMA, dus maatwerk als u naast elkaar blijft: ${formatOpsomming(zonderStandaard.map(cleanLine))}.`,
        ),
    vouw(
      'Verplichte standaarden waarvan steun niet bekend is',
      `bij ${formatTelling(gaps.length, 'referentiecomponent', 'referentiecomponenten')}`,
      [
        paragraph('Niet bekend is niet hetzelfde als niet ondersteund: vraag het de leverancier.'),
        table(
          [{ kop: 'Referentie\u00adcomponent' }, { kop: 'Verplicht' }, { kop: 'Niet bekend bij' }],
          gaps.map(({ referentiecomponent, verplicht, gaten }) => [
            cleanLine(referentiecomponent.naam),
            verplicht.map(cleanLine).join(', '),
            gaten
              .map(
                ({ gemeentecode, pakketten, ontbreekt }) =>
                  `${namen.gemeente(gemeentecode)} (${pakketten.map(cleanLine).join(', ')}: ${ontbreekt.length === verplicht.length ? 'alle' : ontbreekt.map(cleanLine).join(', ')})`,
              )
              .join('; '),
          ]),
          { titel: 'Standaarden waarvan steun niet bekend is', kaartjes: true },
        ),
      ],
    ),
  ])
}

function describeKeuze(aantal: number): string {
  if (aantal === 0) return 'Er is geen'
  return aantal === 1 ? 'Eén standaard raakt elke' : `${formatAantal(aantal)} standaarden raken samen elke`
}
