import type { Via } from '../../core/model/applicatie.ts'
import { type Gemeentecode, parseGemeentecode, SamenwerkingsverbandId } from '../../core/model/ids.ts'
import type { Samenwerkingsverband } from '../../core/model/landschap.ts'
import { buildSamenwerkingId, cleanCel, cleanGemeentenaam } from '../tabel/index.ts'
import type { JsonSamenwerkingsverband } from './schema.ts'

/** The samenwerkingsverbanden of a file: those it lists, and those that only an applicatie names. */
export type Register = {
  readonly add: (verband: JsonSamenwerkingsverband) => void
  /** What an applicatie refers to, by id or name. `isNieuw` when the file does not list it. */
  readonly find: (
    verwijzing: string,
    gemeentecode: Gemeentecode | undefined,
  ) => { readonly via: Via; readonly isNieuw: boolean }
  /** Sorted by id. */
  readonly samenwerkingsverbanden: () => Samenwerkingsverband[]
}

export function buildRegister(): Register {
  const byId = new Map<string, Samenwerkingsverband>()
  const idByNaam = new Map<string, string>()
  const put = (verband: Samenwerkingsverband): Samenwerkingsverband => {
    byId.set(verband.id, verband)
    idByNaam.set(buildSamenwerkingId(verband.naam), verband.id)
    return verband
  }
  return {
    add: ({ id, naam, soort, deelnemers }) => {
      const name = cleanCel(naam, false).tekst
      const known = byId.get(id ?? buildSamenwerkingId(name))
      const codes = (deelnemers ?? []).flatMap((text) => parseGemeentecode(text) ?? [])
      const names = (deelnemers ?? []).filter((text) => parseGemeentecode(text) === null).map(cleanDeelnemer)
      put({
        id: SamenwerkingsverbandId.parse(known?.id ?? (id || buildSamenwerkingId(name) || 'samenwerkingsverband')),
        naam: name,
        ...(soort ? { soort: cleanCel(soort, false).tekst } : {}),
        deelnemers: [...new Set([...(known?.deelnemers ?? []), ...codes])].sort(),
        deelnemerNamen: [...new Set([...(known?.deelnemerNamen ?? []), ...names])].sort(),
      })
    },
    find: (verwijzing, gemeentecode) => {
      const text = cleanCel(verwijzing, false).tekst
      const slug = buildSamenwerkingId(text)
      if (text === '' || slug === 'eigen' || slug === '') return { via: 'eigen', isNieuw: false }
      const known = byId.get(text) ?? byId.get(idByNaam.get(slug) ?? slug)
      const verband =
        known ?? put({ id: SamenwerkingsverbandId.parse(slug), naam: text, deelnemers: [], deelnemerNamen: [] })
      if (gemeentecode !== undefined && !verband.deelnemers.includes(gemeentecode)) {
        put({ ...verband, deelnemers: [...verband.deelnemers, gemeentecode].sort() })
      }
      return { via: verband.id, isNieuw: known === undefined }
    },
    samenwerkingsverbanden: () => [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

function cleanDeelnemer(text: string): string {
  return cleanGemeentenaam(cleanCel(text, false).tekst)
}
