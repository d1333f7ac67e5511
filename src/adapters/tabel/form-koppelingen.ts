import type { Koppeling, Koppelkant } from '../../core/model/inlezing.ts'
import { meldZonderNaam, readGegevensrijen } from './gegevensrijen.ts'
import { buildRijlezer, type Leescontext, type Rijlezer } from './rijlezer.ts'
import type { Rij } from './tabel.ts'
import { cleanGemeentenaam } from './titelregels.ts'
import type { Veld } from './velden.ts'
import { buildUitkomst, type Vormlezer } from './vormuitkomst.ts'
import { isGeenWaarde, waardesleutel } from './waarden.ts'

type Richting = Koppeling['richting']
type Soort = Koppeling['soort']

export const RICHTING_BY_WOORD: ReadonlyMap<string, Richting> = new Map([
  ...['a naar b', 'anaarb', 'left to right', 'lefttoright', 'atob', 'a to b', 'van a naar b', '1 naar 2', 'enkel'].map(
    (word) => [word, 'a_naar_b'] as const,
  ),
  ...['b naar a', 'bnaara', 'right to left', 'righttoleft', 'btoa', 'b to a', 'van b naar a', '2 naar 1'].map(
    (word) => [word, 'b_naar_a'] as const,
  ),
  ...[
    'beide',
    'bidirection',
    'bidirectional',
    'bi directional',
    'bi directioneel',
    'bidirectioneel',
    'both',
    'tweezijdig',
  ]
    .concat(['beide richtingen', 'wederzijds', 'twee richtingen'])
    .map((word) => [word, 'beide'] as const),
  ...['', 'onbekend', 'unknown'].map((word) => [word, 'onbekend'] as const),
])

export const SOORT_BY_WOORD: ReadonlyMap<string, Soort> = new Map([
  ...['standaard', 'norm', 'standard'].map((word) => [word, 'standaard'] as const),
  ...['maatwerk', 'custom'].map((word) => [word, 'maatwerk'] as const),
  ...['', 'onbekend', 'unknown', 'nvt'].map((word) => [word, 'onbekend'] as const),
])

const BUITENGEMEENTELIJK = /\s*\(\s*buitengemeentelijk[^)]*\)/i
const EXTERN_PAKKET = /\s*\(\s*extern pakket\s*\)/i

/**
 * Form D (links between applicaties): one koppeling per row, knowledge and no landschap.
 *
 * The suffixes `(Buitengemeentelijk)` and `(Extern pakket)` come off the names. A row that lacks one of the two sides is
 * left out, with a bevinding. Without `Koppeling ID` the row number is the id.
 */
export const readKoppelingen: Vormlezer = (bladen, context) => {
  const koppelingen: Koppeling[] = []
  for (const blad of bladen) {
    const lezer = buildRijlezer(blad, context)
    for (const { rij } of readGegevensrijen(blad, context, lezer)) {
      const van = lezer.tekst(rij, 'naamVan')
      const naar = lezer.tekst(rij, 'naamNaar')
      if (isGeenWaarde(van) || isGeenWaarde(naar)) meldZonderNaam(rij, context, lezer)
      else koppelingen.push(readKoppeling(rij, { lezer, context }))
    }
  }
  return buildUitkomst({ koppelingen, uit: koppelingen.length })
}

type Bron = { readonly lezer: Rijlezer; readonly context: Leescontext }

function readKoppeling(rij: Rij, bron: Bron): Koppeling {
  const { lezer } = bron
  const gemeente = cleanGemeentenaam(lezer.tekst(rij, 'gemeente'))
  const standaard = lezer.tekst(rij, 'standaarden')
  return {
    id: lezer.id(rij, 'koppelingId') || `regel-${rij.regel}`,
    ...(gemeente === '' ? {} : { gemeente }),
    van: readKant(rij, lezer, { naam: 'naamVan', leverancier: 'leverancierVan', pakketId: 'pakketIdVan' }),
    naar: readKant(rij, lezer, { naam: 'naamNaar', leverancier: 'leverancierNaar', pakketId: 'pakketIdNaar' }),
    richting: readWoord(rij, bron, { veld: 'richting', woorden: RICHTING_BY_WOORD }),
    soort: readWoord(rij, bron, { veld: 'soort', woorden: SOORT_BY_WOORD }),
    ...(isGeenWaarde(standaard) ? {} : { standaard }),
  }
}

function readKant(rij: Rij, lezer: Rijlezer, velden: Readonly<Record<'naam' | 'leverancier' | 'pakketId', Veld>>) {
  const naam = lezer.tekst(rij, velden.naam)
  const leverancier = lezer.tekst(rij, velden.leverancier)
  const pakketId = lezer.id(rij, velden.pakketId)
  const kant: Koppelkant = { naam: stripSuffix(naam), buitengemeentelijk: BUITENGEMEENTELIJK.test(naam) }
  if (!isGeenWaarde(leverancier)) kant.leverancier = leverancier
  if (!isGeenWaarde(pakketId)) kant.pakketId = pakketId
  return kant
}

function stripSuffix(naam: string): string {
  return naam.replace(BUITENGEMEENTELIJK, '').replace(EXTERN_PAKKET, '').trim() || naam
}

function readWoord<T extends string>(
  rij: Rij,
  { lezer, context }: Bron,
  lijst: { readonly veld: 'richting' | 'soort'; readonly woorden: ReadonlyMap<string, T> },
): T | 'onbekend' {
  const text = lezer.tekst(rij, lijst.veld)
  const value = lijst.woorden.get(waardesleutel(text))
  if (value !== undefined) return value
  const tekst = `De ${lijst.veld} is een onbekende waarde; gelezen als onbekend.`
  context.verslag.meldWaarde('waarde_onbekend', 'waarschuwing', tekst, lezer.plaats(rij, lijst.veld))
  return 'onbekend'
}
