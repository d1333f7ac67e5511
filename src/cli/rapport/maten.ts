import {
  cleanLine,
  DEKKING_LABELS,
  describeDomein,
  describeKoppelingen,
  formatAantal,
  formatPercentage,
  formatTelling,
  GELIJKHEID_LABELS,
} from '../../adapters/index.ts'
import {
  Dekking,
  Gelijkheid,
  type Paar,
  type Rapport,
  rankParen,
  summarizePerBeleidsdomein,
  type VergelekenGemeente,
  type Vergelijking,
} from '../../core/index.ts'
import { nameGemeenten, type Opmaak } from './opmaak.ts'
import type { Kolom } from './tabel.ts'

/** Up to seven gemeenten every pair is shown; of more pairs only the ends of the ranking. */
const MEESTE_PAREN = 21
const BOVENSTE = 8
const ONDERSTE = 5

const getal = (kop: string): Kolom => ({ kop, uitlijning: 'rechts' })

/** Writes the key figures of the group. */
export function writeKerncijfers({ vergelijking, koppelingen }: Rapport, opmaak: Opmaak): string[] {
  const { samenvatting } = vergelijking
  const connected = describeKoppelingen(koppelingen)
  const { dekking, gelijkheid, harmonisatiegraad, hiaten, dubbelingen, referentiecomponenten } = samenvatting
  const covered = Dekking.options.map((klasse) => `${formatAantal(dekking[klasse])} ${DEKKING_LABELS[klasse]}`)
  const ladder = Gelijkheid.options
    .filter((klasse) => gelijkheid[klasse] > 0)
    .map((klasse) => `${formatAantal(gelijkheid[klasse])} ${GELIJKHEID_LABELS[klasse]}`)
  const compared = formatTelling(referentiecomponenten, 'referentiecomponent', 'referentiecomponenten')
  return [
    opmaak.kop('Kerncijfers'),
    `${compared} vergeleken`,
    ...opmaak.alinea(`Dekking: ${covered.join(', ')}`, 0, 2),
    ...opmaak.alinea(`Gelijkheid bij twee of meer gebruikers: ${ladder.join(', ') || 'geen'}`, 0, 2),
    ...opmaak.alinea(`Harmonisatiegraad: ${formatPercentage(harmonisatiegraad)} op weg naar één pakket per component`),
    ...opmaak.alinea(
      `${formatTelling(hiaten, 'hiaat', 'hiaten')} en ${formatTelling(dubbelingen, 'dubbeling', 'dubbelingen')}; onbekend telt nooit als hiaat`,
    ),
    ...(connected === null ? [] : opmaak.alinea(connected, 0, 2)),
  ]
}

/** Writes what was counted per gemeente. */
export function writeGemeenten(gemeenten: readonly VergelekenGemeente[], opmaak: Opmaak): string[] {
  const name = nameGemeenten(gemeenten)
  return [
    opmaak.kop('Gemeenten'),
    ...opmaak.tabel(
      [
        { kop: 'Gemeente' },
        { kop: 'Code' },
        getal('Applica\u00adties'),
        getal('Pakketten'),
        getal('Componenten'),
        getal('Te beoordelen'),
        getal('Zonder voorstel'),
        { kop: 'Volledig' },
      ],
      gemeenten.map(({ gemeentecode, voorlopig, volledig, ...telling }) => [
        name(gemeentecode),
        `${gemeentecode}${voorlopig ? '*' : ''}`,
        formatAantal(telling.applicaties),
        formatAantal(telling.pakketten),
        formatAantal(telling.referentiecomponenten),
        formatAantal(telling.teBeoordelen),
        formatAantal(telling.zonderToewijzing),
        typeof volledig === 'boolean'
          ? volledig
            ? 'ja'
            : 'nee'
          : `voor ${formatTelling(volledig.length, 'domein', 'domeinen')}`,
      ]),
    ),
    ...(gemeenten.some(({ voorlopig }) => voorlopig) ? ['* werkcode: de gemeentecode is niet bekend'] : []),
  ]
}

/** Writes the measures per pair, most alike first. */
export function writeParen({ paren, gemeenten }: Vergelijking, opmaak: Opmaak): string[] {
  const ranked = rankParen(paren)
  const name = nameGemeenten(gemeenten)
  const isLong = ranked.length > MEESTE_PAREN
  const shown = isLong ? [...ranked.slice(0, BOVENSTE), ...ranked.slice(-ONDERSTE)] : ranked
  const rijen = shown.map((paar) => describePaar(paar, name))
  if (isLong) rijen.splice(BOVENSTE, 0, ['…'])
  return [
    opmaak.kop('Per paar: doen we hetzelfde, en kozen we hetzelfde?'),
    ...opmaak.tabel(
      [
        { kop: 'Paar' },
        getal('Functie\u00adoverlap'),
        getal('grenzen'),
        getal('samen'),
        getal('Overeen\u00adstemming'),
        getal('gelijk'),
        getal('Pakket\u00adoverlap'),
      ],
      rijen,
    ),
    ...(isLong
      ? opmaak.alinea(
          `Getoond: de ${BOVENSTE} paren met de hoogste en de ${ONDERSTE} met de laagste functieoverlap van ${formatAantal(ranked.length)}. Alle paren staan in --formaat xlsx, html of json.`,
        )
      : []),
  ]
}

function describePaar(paar: Paar, name: (code: string) => string): string[] {
  const { functieoverlap, overeenstemming, pakketoverlap } = paar
  const { ondergrens, bovengrens } = functieoverlap
  return [
    `${name(paar.links)} – ${name(paar.rechts)}`,
    formatPercentage(functieoverlap.aandeel),
    ondergrens === null ? '–' : `${formatPercentage(ondergrens).replace(/\s%/, '')}–${formatPercentage(bovengrens)}`,
    `${formatAantal(functieoverlap.gedeeld)}\u00a0/\u00a0${formatAantal(functieoverlap.totaal)}`,
    formatPercentage(overeenstemming.aandeel),
    `${formatAantal(overeenstemming.gelijk)}\u00a0/\u00a0${formatAantal(overeenstemming.gedeeld)}`,
    formatPercentage(pakketoverlap.aandeel),
  ]
}

/** Writes the dekking per beleidsdomein. */
export function writeDomeinen(vergelijking: Vergelijking, opmaak: Opmaak): string[] {
  const domeinen = summarizePerBeleidsdomein(vergelijking)
  if (domeinen.length === 0) return []
  return [
    opmaak.kop('Dekking per beleidsdomein'),
    ...opmaak.tabel(
      [
        { kop: 'Beleidsdomein' },
        getal('Totaal'),
        ...Dekking.options.map((klasse) => getal(DEKKING_LABELS[klasse])),
        getal('Hiaten'),
      ],
      domeinen.map(({ beleidsdomein, componenten, dekking, hiaten }) => [
        cleanLine(describeDomein(beleidsdomein)),
        formatAantal(componenten.length),
        ...Dekking.options.map((klasse) => formatAantal(dekking[klasse])),
        formatAantal(hiaten),
      ]),
    ),
    ...opmaak.alinea('Een referentiecomponent met meer beleidsdomeinen telt in elk daarvan mee.'),
  ]
}
