import {
  cleanLine,
  describeDomein,
  formatAantal,
  formatOpsomming,
  formatPercentage,
  formatTelling,
} from '../../adapters/index.ts'
import type { Partner, Partners, ZonderRang } from '../../core/index.ts'
import { buildOpmaak, joinSecties, type Opmaak, type TekstOpties } from './opmaak.ts'

const REDEN = {
  te_weinig_gegevens: 'te weinig gegevens',
  te_weinig_gedeeld: 'te weinig gemeen',
} as const satisfies Record<ZonderRang['reden'], string>

/** How many are explained, and how many without rank are listed. */
const MEESTE_REDENEN = 5
const MEESTE_ZONDER = 10

/** Writes the ranking for a terminal: the measures with their bounds, why, and who has no rank. */
export function writePartnersTekst(partners: Partners, options: TekstOpties): string {
  const opmaak = buildOpmaak(options)
  const secties = [writeKop(partners, opmaak), writeRangorde(partners, opmaak), writeRedenen(partners, opmaak)]
  return `${joinSecties([...secties, writeZonderRang(partners, opmaak)])}\n`
}

function writeKop({ naam, gemeentecode, weging, totaal, zonderRang }: Partners, opmaak: Opmaak): string[] {
  const maten = Object.entries(weging).map(([maat, gewicht]) => `${maat} (${formatPercentage(gewicht)})`)
  const op = maten.length === 1 ? Object.keys(weging).join('') : formatOpsomming(maten)
  const zonder = zonderRang.length === 0 ? '' : `, ${formatAantal(zonderRang.length)} zonder rang`
  return [
    ...opmaak.alinea(`Partners voor ${cleanLine(naam)} (${gemeentecode})`).map((line) => opmaak.style('bold', line)),
    ...opmaak.alinea(`Rangorde op ${op}. ${formatTelling(totaal, 'gemeente', 'gemeenten')} met een rang${zonder}.`),
  ]
}

function writeRangorde({ partners, totaal, zonderRang }: Partners, opmaak: Opmaak): string[] {
  if (totaal === 0 && zonderRang.length === 0) {
    return opmaak.alinea(
      'Geen andere gemeente voldoet aan de voorwaarden. Kies een ruimere --inwoners, of laat er een weg.',
    )
  }
  if (partners.length === 0) return []
  const rechts = (kop: string) => ({ kop, uitlijning: 'rechts' as const })
  const rest = totaal - partners.length
  return [
    opmaak.kop('Rangorde'),
    ...opmaak.tabel(
      [
        rechts('Rang'),
        { kop: 'Gemeente' },
        rechts('Score'),
        rechts('Functieoverlap'),
        rechts('tussen'),
        rechts('Pakketoverlap'),
        rechts('Overeenstemming'),
        rechts('Gedeeld'),
      ],
      partners.map((partner) => [
        formatAantal(partner.rang),
        cleanLine(partner.naam),
        formatPercentage(partner.score),
        formatPercentage(partner.functieoverlap.aandeel),
        describeGrenzen(partner),
        formatPercentage(partner.pakketoverlap.aandeel),
        formatPercentage(partner.overeenstemming.aandeel),
        formatAantal(partner.functieoverlap.gedeeld),
      ]),
    ),
    ...(rest > 0 ? opmaak.alinea(`… en nog ${formatAantal(rest)}. Vraag er meer met --aantal.`, 2) : []),
  ]
}

function describeGrenzen({ functieoverlap: { ondergrens, bovengrens } }: Pick<Partner, 'functieoverlap'>): string {
  return `${formatPercentage(ondergrens)}–${formatPercentage(bovengrens)}`
}

function writeRedenen({ partners }: Partners, opmaak: Opmaak): string[] {
  const blocks = partners.slice(0, MEESTE_REDENEN).flatMap(({ naam, reden }) => {
    if (reden === undefined) return []
    const domeinen = reden.beleidsdomeinen.map(
      ({ beleidsdomein, gedeeld, gelijk }) =>
        `${cleanLine(describeDomein(beleidsdomein))} (${gedeeld} gedeeld, ${gelijk} met hetzelfde pakket)`,
    )
    const pakketten = reden.pakketten.map(({ pakket, gedeeld }) => `${cleanLine(pakket.naam)} (${gedeeld})`)
    const same = pakketten.length === 0 ? 'Geen pakket gemeen.' : `Zelfde pakket: ${pakketten.join(', ')}.`
    return opmaak.alinea(`${cleanLine(naam)}: ${domeinen.join(', ')}. ${same}`, 0, 2)
  })
  if (blocks.length === 0) return []
  return [
    opmaak.kop('Waarom'),
    ...opmaak.alinea(
      'De beleidsdomeinen en pakketten die het meest meetellen; achter een pakket het aantal referentiecomponenten.',
    ),
    ...blocks,
  ]
}

function writeZonderRang({ zonderRang }: Partners, opmaak: Opmaak): string[] {
  if (zonderRang.length === 0) return []
  const rest = zonderRang.length - MEESTE_ZONDER
  return [
    opmaak.kop('Zonder rang'),
    ...opmaak.tabel(
      [{ kop: 'Gemeente' }, { kop: 'Waarom' }, { kop: 'Functieoverlap tussen', uitlijning: 'rechts' }],
      zonderRang
        .slice(0, MEESTE_ZONDER)
        .map((gemeente) => [cleanLine(gemeente.naam), REDEN[gemeente.reden], describeGrenzen(gemeente)]),
    ),
    ...(rest > 0 ? opmaak.alinea(`… en nog ${formatAantal(rest)}. Alles staat in --formaat json.`, 2) : []),
  ]
}
