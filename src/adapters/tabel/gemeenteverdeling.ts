import type { AangetroffenApplicatie } from '../../core/model/applicatie.ts'
import { buildSlug, type Gemeentecode, parseGemeentecode } from '../../core/model/ids.ts'
import type { AangetroffenInventarisatie } from '../../core/model/inlezing.ts'
import { buildGeheugen } from './geheugen.ts'
import type { Leescontext, Rijlezer } from './rijlezer.ts'
import type { Rij } from './tabel.ts'
import { cleanGemeentenaam, type Titel } from './titelregels.ts'

/** Whose row it is; `sleutel` is the same for every row of one gemeente, and empty where nothing says whose it is. */
export type Rijgemeente = { readonly sleutel: string; readonly gemeentecode?: Gemeentecode; readonly naam?: string }

type Groep = { -readonly [K in keyof Rijgemeente]: Rijgemeente[K] } & {
  titel: Titel
  readonly applicaties: AangetroffenApplicatie[]
}

const GEVOLG = 'Een lijst waarin andere regels wel een gemeente noemen, wordt zonder deze regel gelezen.'

/**
 * Makes the reader of whose row it is: from the columns gemeente and gemeentecode, else from the title rows.
 *
 * A code that cannot be read is a bevinding; so is a row that names no gemeente although there is a column for it.
 */
export function buildGemeentelezer(lezer: Rijlezer, titel: Titel, { verslag }: Leescontext): (rij: Rij) => Rijgemeente {
  const parseCode = buildGeheugen(parseGemeentecode)
  const cleanNaam = buildGeheugen(cleanGemeentenaam)
  const toKey = buildGeheugen(buildSlug)
  const fallback = toRijgemeente(titel.gemeentecode, titel.naam ?? '', toKey)
  const hasColumn = lezer.heeft('gemeente') || lezer.heeft('gemeentecode')
  return (rij) => {
    if (!hasColumn) return fallback
    const naam = cleanNaam(lezer.tekst(rij, 'gemeente'))
    const codeTekst = lezer.tekst(rij, 'gemeentecode')
    const code = codeTekst === '' ? null : parseCode(codeTekst)
    const isNiemands = code === null && naam === '' && fallback.sleutel === ''
    const gevolg = isNiemands ? ` ${GEVOLG}` : ''
    if (codeTekst !== '' && code === null) {
      const remark = `${/^(?:gm)?[\d\s.-]{1,12}$/i.test(codeTekst) ? `'${codeTekst}'` : 'De waarde'} is geen gemeentecode; verwacht worden vier cijfers, zoals 0363.${gevolg}`
      verslag.meldWaarde('gemeente_onbekend', 'waarschuwing', remark, lezer.plaats(rij, 'gemeentecode'))
    } else if (isNiemands) {
      const remark = `De regel noemt geen gemeente, terwijl er wel een kolom voor is. Vul de gemeente in.${gevolg}`
      verslag.meldWaarde('gemeente_onbekend', 'waarschuwing', remark, lezer.plaats(rij, 'gemeente'))
    }
    if (code !== null || naam !== '') return toRijgemeente(code ?? undefined, naam, toKey)
    return fallback
  }
}

function toRijgemeente(code: Gemeentecode | undefined, naam: string, toKey: (text: string) => string): Rijgemeente {
  return {
    sleutel: code ?? toKey(naam),
    ...(code === undefined ? {} : { gemeentecode: code }),
    ...(naam === '' ? {} : { naam }),
  }
}

/** Collects applicaties per gemeente. */
export type Gemeenteverdeling = {
  readonly add: (gemeente: Rijgemeente, titel: Titel, applicatie: AangetroffenApplicatie) => void
  /** Takes out the applicaties of nobody where others have a gemeente; gives how many, 0 when nobody has one. */
  readonly dropZonderGemeente: () => number
  /** In the order in which the gemeenten were met; rows that only have the name join the gemeente with code of that name. */
  readonly inventarisaties: (leeg: Titel) => AangetroffenInventarisatie[]
}

export function buildGemeenteverdeling(): Gemeenteverdeling {
  const groepen = new Map<string, Groep>()
  return {
    add: (gemeente, titel, applicatie) => {
      const groep = groepen.get(gemeente.sleutel)
      if (groep === undefined) groepen.set(gemeente.sleutel, { ...gemeente, titel, applicaties: [applicatie] })
      else {
        groep.applicaties.push(applicatie)
        if (groep.naam === undefined && gemeente.naam !== undefined) groep.naam = gemeente.naam
      }
    },
    dropZonderGemeente: () => {
      const count = groepen.size > 1 ? (groepen.get('')?.applicaties.length ?? 0) : 0
      if (count > 0) groepen.delete('')
      return count
    },
    inventarisaties: (leeg) => {
      const found = joinByNaam([...groepen.values()])
      return found.length === 0
        ? [toInventarisatie({ ...leeg, titel: leeg, applicaties: [] })]
        : found.map(toInventarisatie)
    },
  }
}

function joinByNaam(groepen: readonly Groep[]): readonly Groep[] {
  const coded = new Map(groepen.flatMap((groep) => (groep.gemeentecode ? [[buildSlug(groep.naam ?? ''), groep]] : [])))
  return groepen.filter((groep) => {
    const target = groep.gemeentecode === undefined && groep.sleutel !== '' ? coded.get(groep.sleutel) : undefined
    if (target !== undefined) target.applicaties.push(...groep.applicaties)
    return target === undefined
  })
}

function toInventarisatie({
  gemeentecode,
  naam,
  titel,
  applicaties,
}: Omit<Groep, 'sleutel'>): AangetroffenInventarisatie {
  return {
    gemeente: {
      ...(gemeentecode === undefined ? {} : { gemeentecode }),
      ...(naam === undefined ? {} : { naam }),
    },
    ...(titel.peildatum === undefined ? {} : { peildatum: titel.peildatum }),
    applicaties,
  }
}
