import {
  cleanLine,
  formatAantal,
  formatDecimaal,
  formatOpsomming,
  formatPercentage,
  formatTelling,
} from '../../adapters/index.ts'
import type { Cluster, Clusters } from '../../core/index.ts'
import { buildOpmaak, joinSecties, type Opmaak, type TekstOpties } from './opmaak.ts'

/** Names of gemeenten shown per cluster. */
const MEESTE_NAMEN = 12

/** Writes the clusters for a terminal: who is in each and what holds it together. */
export function writeClustersTekst(found: Clusters, options: TekstOpties): string {
  const opmaak = buildOpmaak(options)
  const { clusters, zonderCluster } = found
  const zonder = zonderCluster.length === 0 ? [] : describeZonder(zonderCluster, opmaak)
  return `${joinSecties([writeKop(found, opmaak), ...clusters.map((cluster) => writeCluster(cluster, opmaak)), zonder])}\n`
}

function writeKop({ gemeenten, clusters, maat, modulariteit, zaad }: Clusters, opmaak: Opmaak): string[] {
  const count = `${formatTelling(clusters.length, 'cluster', 'clusters')} van ${formatTelling(gemeenten, 'gemeente', 'gemeenten')}, op ${maat}`
  const quality =
    modulariteit === null
      ? 'Geen gemeente heeft iets gemeen met een andere.'
      : `Modulariteit ${formatDecimaal(modulariteit, 2)} (0 is toeval, vanaf ongeveer 0,3 zijn de clusters duidelijk). Zaad ${zaad}.`
  return [...opmaak.alinea(count).map((line) => opmaak.style('bold', line)), ...opmaak.alinea(quality)]
}

function writeCluster({ nummer, gemeenten, pakketten, referentiecomponenten }: Cluster, opmaak: Opmaak): string[] {
  const rijen = [
    ...pakketten.map(({ pakket, ...kenmerk }) => ['pakket', pakket.naam, kenmerk] as const),
    ...referentiecomponenten.map(
      ({ referentiecomponent, ...kenmerk }) => ['functie', referentiecomponent.naam, kenmerk] as const,
    ),
  ]
  return [
    opmaak.kop(`Cluster ${nummer}: ${formatTelling(gemeenten.length, 'gemeente', 'gemeenten')}`),
    ...opmaak.alinea(`${nameSome(gemeenten)}.`),
    ...opmaak.tabel(
      [
        { kop: 'Soort' },
        { kop: 'Wat deze gemeenten bindt' },
        { kop: 'Hier', uitlijning: 'rechts' },
        { kop: 'Overal', uitlijning: 'rechts' },
        { kop: 'Lift', uitlijning: 'rechts' },
      ],
      rijen.map(([soort, naam, { aandeel, aandeelOveral, lift }]) => [
        soort,
        cleanLine(naam),
        formatPercentage(aandeel),
        formatPercentage(aandeelOveral),
        formatDecimaal(lift, 1),
      ]),
    ),
  ]
}

function describeZonder(gemeenten: Clusters['zonderCluster'], opmaak: Opmaak): string[] {
  return [opmaak.kop('Zonder cluster'), ...opmaak.alinea(`Heeft niets gemeen met een ander: ${nameSome(gemeenten)}.`)]
}

function nameSome(gemeenten: readonly { readonly naam: string }[]): string {
  const names = gemeenten.slice(0, MEESTE_NAMEN).map(({ naam }) => cleanLine(naam))
  const rest = gemeenten.length - names.length
  return formatOpsomming(rest > 0 ? [...names, `nog ${formatAantal(rest)}`] : names)
}
