import { cleanLine, formatAantal, formatOpsomming, formatPercentage, formatTelling } from '../../adapters/index.ts'
import {
  findDubbelingen,
  findHiaten,
  findMeesteMigraties,
  type NietToegewezen,
  type VergelekenPakket,
  type Vergelijking,
} from '../../core/index.ts'
import { describeComponent, describeRest, nameGemeenten, type Opmaak } from './opmaak.ts'

const MEESTE_MIGRATIES = 10
const MEESTE_HIATEN = 5
const MEESTE_DUBBELINGEN = 10
const MEESTE_OPEN = 12

/** Writes the referentiecomponenten where most gemeenten would have to move to get to one pakket. */
export function writeMigraties(vergelijking: Vergelijking, opmaak: Opmaak): string[] {
  const all = findMeesteMigraties(vergelijking, vergelijking.componenten.length)
  if (all.length === 0) return []
  const rijen = all
    .slice(0, MEESTE_MIGRATIES)
    .map(({ referentiecomponent, migraties, pakketten }) => [
      describeComponent(referentiecomponent),
      formatAantal(migraties),
      describePakketten(pakketten),
    ])
  return [
    opmaak.kop('Meeste migraties naar één pakket'),
    ...opmaak.tabel(
      [{ kop: 'Referentiecomponent' }, { kop: 'Migraties', uitlijning: 'rechts' }, { kop: 'Nu in gebruik' }],
      rijen,
    ),
    ...describeRest(rijen.length, all.length),
  ]
}

/** Writes per gemeente the hiaten that most others have filled. */
export function writeHiaten(vergelijking: Vergelijking, opmaak: Opmaak): string[] {
  const hiaten = findHiaten(vergelijking)
  if (hiaten.length === 0) return []
  const name = nameGemeenten(vergelijking.gemeenten)
  const blocks = vergelijking.gemeenten.flatMap(({ gemeentecode }) => {
    const own = hiaten.filter((hiaat) => hiaat.gemeentecode === gemeentecode)
    if (own.length === 0) return []
    const names = own.slice(0, MEESTE_HIATEN).map(({ referentiecomponent, aanwezig }) => {
      return `${cleanLine(referentiecomponent.naam)} (${aanwezig})`
    })
    const rest = own.length > names.length ? `, en nog ${formatAantal(own.length - names.length)}` : ''
    const count = formatTelling(own.length, 'hiaat', 'hiaten')
    return opmaak.alinea(`${name(gemeentecode)}: ${count}. ${names.join(', ')}${rest}`, 0, 2)
  })
  return [
    opmaak.kop('Hiaten'),
    ...opmaak.alinea('Wat een gemeente niet heeft en een andere wel; tussen haakjes hoeveel gemeenten het hebben.'),
    ...blocks,
  ]
}

/** Writes the gemeenten that fill a referentiecomponent with more than one pakket. */
export function writeDubbelingen(vergelijking: Vergelijking, opmaak: Opmaak): string[] {
  const dubbelingen = findDubbelingen(vergelijking)
  if (dubbelingen.length === 0) return []
  const name = nameGemeenten(vergelijking.gemeenten)
  const rijen = dubbelingen
    .slice(0, MEESTE_DUBBELINGEN)
    .map(({ gemeentecode, referentiecomponent, pakketten }) => [
      name(gemeentecode),
      describeComponent(referentiecomponent),
      pakketten.map(({ pakket }) => cleanLine(pakket.naam)).join(', '),
    ])
  return [
    opmaak.kop('Dubbelingen'),
    ...opmaak.tabel([{ kop: 'Gemeente' }, { kop: 'Referentiecomponent' }, { kop: 'Pakketten' }], rijen),
    ...describeRest(rijen.length, dubbelingen.length),
  ]
}

/** Writes the applicaties that fill no referentiecomponent, most certain proposals first. */
export function writeNietToegewezen(
  nietToegewezen: readonly NietToegewezen[],
  { gemeenten }: Vergelijking,
  opmaak: Opmaak,
): string[] {
  if (nietToegewezen.length === 0) return []
  const name = nameGemeenten(gemeenten)
  const shown = [...nietToegewezen]
    .sort((a, b) => (b.voorstellen[0]?.zekerheid ?? -1) - (a.voorstellen[0]?.zekerheid ?? -1))
    .slice(0, MEESTE_OPEN)
  const open = nietToegewezen.filter(({ voorstellen }) => voorstellen.length > 0).length
  return [
    opmaak.kop('Nog toe te wijzen'),
    ...opmaak.alinea(
      `${formatTelling(nietToegewezen.length, 'applicatie telt', 'applicaties tellen')} niet mee; voor ${formatAantal(open)} is er een voorstel.`,
    ),
    ...opmaak.tabel(
      [
        { kop: 'Gemeente' },
        { kop: 'Applicatie' },
        { kop: 'Beste voorstel' },
        { kop: 'Zekerheid', uitlijning: 'rechts' },
        { kop: 'Reden' },
      ],
      shown.map(({ gemeentecode, naam, voorstellen: [best] }) => [
        name(gemeentecode),
        cleanLine(naam),
        best === undefined ? 'geen passende gevonden' : describeComponent(best),
        formatPercentage(best?.zekerheid ?? null),
        best === undefined ? '' : cleanLine(best.redenen.join('; ')),
      ]),
    ),
    ...describeRest(shown.length, nietToegewezen.length),
    ...opmaak.alinea('Alle voorstellen van één bestand: gemene-deler wijs-toe BESTAND'),
  ]
}

function describePakketten(pakketten: readonly VergelekenPakket[]): string {
  return formatOpsomming(pakketten.map(({ pakket, gemeenten }) => `${cleanLine(pakket.naam)} (${gemeenten.length})`))
}
