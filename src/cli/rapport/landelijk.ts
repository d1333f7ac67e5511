import { cleanLine, formatAantal, formatDecimaal, formatPercentage } from '../../adapters/index.ts'
import type { Grenzen, LandelijkBeeld, LandelijkComponent } from '../../core/index.ts'
import { buildOpmaak, describeComponent, joinSecties, type Opmaak, type TekstOpties } from './opmaak.ts'

/** Pakketten and leveranciers named per referentiecomponent. */
const MEESTE = 3

/** Writes the national picture for a terminal: per referentiecomponent what is used most, most used component first. */
export function writeLandelijkTekst(beeld: LandelijkBeeld, options: TekstOpties): string {
  const opmaak = buildOpmaak(options)
  return `${joinSecties([writeKop(beeld, opmaak), writeComponenten(beeld, opmaak), writeUitleg(beeld, opmaak)])}\n`
}

function writeKop({ maand, standVan, gemeenten, harmonisatiegraad }: LandelijkBeeld, opmaak: Opmaak): string[] {
  const stand = standVan === maand ? '' : ` (stand van ${standVan})`
  const heading = opmaak.alinea(`Landelijk beeld van ${maand}${stand}`).map((line) => opmaak.style('bold', line))
  if (gemeenten === null) {
    return [
      ...heading,
      ...opmaak.alinea('Er zijn minder dan vijf gemeenten, dus er is niets te tonen. Geef meer gemeenten.'),
    ]
  }
  const graad = `Harmonisatiegraad ${describeGrenzen(harmonisatiegraad, formatPercentage)}: hoeveel al hetzelfde is.`
  return [...heading, ...opmaak.alinea(`Ongeveer ${formatAantal(gemeenten)} gemeenten. ${graad}`)]
}

function describeGrenzen(grenzen: Grenzen | null, format: (value: number | null) => string): string {
  if (grenzen === null) return format(null)
  const { ondergrens, bovengrens } = grenzen
  return ondergrens === bovengrens ? format(ondergrens) : `${format(ondergrens)}–${format(bovengrens)}`
}

function writeComponenten({ componenten }: LandelijkBeeld, opmaak: Opmaak): string[] {
  const shown = componenten
    .filter(({ gemeenten }) => gemeenten !== null)
    .sort((a, b) => (b.gemeenten ?? 0) - (a.gemeenten ?? 0))
  if (shown.length === 0) return []
  const rechts = (kop: string) => ({ kop, uitlijning: 'rechts' as const })
  return [
    opmaak.kop('Per referentiecomponent'),
    ...opmaak.tabel(
      [
        { kop: 'Referentiecomponent' },
        rechts('Gemeenten'),
        { kop: 'Meest gebruikte pakketten' },
        { kop: 'Leveranciers' },
        rechts('HHI'),
        rechts('Al hetzelfde'),
      ],
      shown.map((component) => [
        describeComponent(component.referentiecomponent),
        formatAantal(component.gemeenten),
        describePakketten(component),
        describeLeveranciers(component),
        describeGrenzen(component.pakketten.hhi, (value) => formatDecimaal(value, 2)),
        describeGrenzen(component.harmonisatiegraad, formatPercentage),
      ]),
    ),
  ]
}

function describePakketten({ pakketten: { cellen, overig } }: LandelijkComponent): string {
  return joinCellen(
    cellen.map(({ pakket: { naam }, aandeel }) => [naam, aandeel]),
    overig?.aandeel,
  )
}

function describeLeveranciers({ leveranciers: { cellen, overig } }: LandelijkComponent): string {
  return joinCellen(
    cellen.map(({ leverancier: { naam }, aandeel }) => [naam, aandeel]),
    overig?.aandeel,
  )
}

function joinCellen(cellen: readonly (readonly [naam: string, aandeel: number])[], overig: number | undefined): string {
  const named = cellen.slice(0, MEESTE).map(([naam, aandeel]) => `${cleanLine(naam)} ${formatPercentage(aandeel)}`)
  const rest = cellen.length > MEESTE ? [`nog ${cellen.length - MEESTE}`] : []
  return [...named, ...rest, ...(overig === undefined ? [] : [`overig ${formatPercentage(overig)}`])].join(', ')
}

function writeUitleg({ gemeenten }: LandelijkBeeld, opmaak: Opmaak): string[] {
  if (gemeenten === null) return []
  return opmaak.alinea(
    'Elk aantal is afgerond op een vijftal en gaat over minstens vijf gemeenten; wat minder gemeenten gebruiken, staat samen onder overig, of nergens als ook dat er geen vijf zijn. Aandelen gaan over wat getoond is; waar de rest uitmaakt, staan er twee grenzen. HHI: 1 is één pakket voor iedereen, dicht bij 0 is iedereen een ander.',
  )
}
