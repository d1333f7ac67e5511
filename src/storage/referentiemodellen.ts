import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Datum, LandschapError, Referentiemodel } from '../core/index.ts'
import { findDataMap, MEEGELEVERD } from './data-map.ts'

/** A release that can be compared with: its versie, and whether it ships with the package. */
export type Release = { readonly versie: string; readonly pad: string; readonly isMeegeleverd: boolean }

const FILE_NAME = /^referentiemodel-(\d{4}-\d{2}-\d{2})\.json$/

/**
 * Lists the releases at hand: shipped and imported. An imported one goes before a shipped one of the same versie.
 *
 * @returns newest first
 */
export async function findReleases(dataMap = findDataMap()): Promise<Release[]> {
  const shipped = await listFolder(join(MEEGELEVERD, 'gemma'), true)
  const imported = await listFolder(join(dataMap, 'referentiemodellen'), false)
  const byVersie = new Map([...shipped, ...imported].map((release) => [release.versie, release]))
  return [...byVersie.values()].sort((a, b) => (a.versie < b.versie ? 1 : -1))
}

async function listFolder(folder: string, isMeegeleverd: boolean): Promise<Release[]> {
  const names = await readdir(folder).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return []
    return refuseFolder(folder)(cause)
  })
  return names.flatMap((name) => {
    const versie = FILE_NAME.exec(name)?.[1]
    return versie === undefined ? [] : [{ versie, pad: join(folder, name), isMeegeleverd }]
  })
}

/**
 * Reads one release.
 *
 * @param versie - date of the release; default the newest at hand
 * @throws LandschapError onbekend_referentiemodel, naming the releases at hand
 */
export async function readRelease(versie?: string, dataMap = findDataMap()): Promise<Referentiemodel> {
  const releases = await findReleases(dataMap)
  const release = versie === undefined ? releases[0] : releases.find((candidate) => candidate.versie === versie)
  if (release === undefined) {
    const known = releases.map((candidate) => candidate.versie).join(', ') || 'geen'
    throw new LandschapError(
      'onbekend_referentiemodel',
      `Referentiemodel ${versie ?? ''} is er niet. Aanwezig: ${known}. Lees een release in met: gemene-deler referentiemodel importeer BESTAND.`,
    )
  }
  return parseRelease(release.pad)
}

/** @throws LandschapError onleesbaar_bestand when what was imported is damaged */
async function parseRelease(pad: string): Promise<Referentiemodel> {
  try {
    return Referentiemodel.parse(JSON.parse(await readFile(pad, 'utf8')))
  } catch (cause) {
    throw new LandschapError(
      'onleesbaar_bestand',
      `${pad}: het ingelezen referentiemodel is beschadigd. Verwijder dit bestand en lees de release opnieuw in.`,
      { cause },
    )
  }
}

/** What goes wrong with the data folder is for the person to put right. */
function refuseFolder(folder: string): (cause: NodeJS.ErrnoException) => never {
  return (cause) => {
    throw new LandschapError(
      'ongeldige_invoer',
      `${folder}: deze map kan niet gebruikt worden (${cause.code ?? 'onbekende oorzaak'}). Kies met GEMENE_DELER_DATA een map die u mag lezen en schrijven.`,
      { cause },
    )
  }
}

/** Reads the newest release that ships with the package: it has trefwoorden and earlier names that an official file lacks. */
export async function readShippedRelease(): Promise<Referentiemodel> {
  const [newest] = (await listFolder(join(MEEGELEVERD, 'gemma'), true)).sort((a, b) => (a.versie < b.versie ? 1 : -1))
  if (newest === undefined)
    throw new LandschapError('onbekend_referentiemodel', 'Er is geen referentiemodel meegeleverd.')
  return parseRelease(newest.pad)
}

/**
 * Keeps an imported release.
 *
 * @returns `nieuw` when it was not there, `gelijk` when the same release was imported before
 * @throws LandschapError referentiemodel_bestaat_al when another release of this versie was imported before
 */
export async function saveRelease(model: Referentiemodel, dataMap = findDataMap()): Promise<'nieuw' | 'gelijk'> {
  const folder = join(dataMap, 'referentiemodellen')
  await mkdir(folder, { recursive: true }).catch(refuseFolder(folder))
  const pad = join(folder, fileName(model.versie))
  const text = `${JSON.stringify(model)}\n`
  const earlier = await readFile(pad, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return null
    throw cause
  })
  if (earlier === text) return 'gelijk'
  if (earlier !== null) {
    throw new LandschapError(
      'referentiemodel_bestaat_al',
      `Van ${model.versie} is al een ander referentiemodel ingelezen (${pad}). Verwijder dat bestand om het te vervangen.`,
    )
  }
  const temporary = `${pad}.${process.pid}.tmp`
  await writeFile(temporary, text)
  await rename(temporary, pad)
  return 'nieuw'
}

function fileName(versie: Datum): string {
  return `referentiemodel-${versie}.json`
}
