import {
  buildWorkspace,
  readInventarisatieUpload,
  saveInventarisatie,
  startPlanner,
  startReader,
} from '../../../src/app/index.ts'
import { type Catalogus, Datum } from '../../../src/core/index.ts'
import {
  type Opslagplaats,
  openStore,
  readCatalogus,
  readKostenparameters,
  seedStore,
} from '../../../src/storage/index.ts'
import { drawZipf, seededRandom } from '../generator.ts'

/** Rows of one list, unless asked otherwise. */
export const APPLICATIES = 150
/** Of ten applicaties one is known to nobody but its gemeente. */
const EIGEN = 0.1
const STATUS = ['In productie', 'In productie', 'In productie', 'Uit te faseren', 'Gepland', '']

type Draw = {
  readonly catalogus: Catalogus
  readonly random: () => number
  readonly name: string
  readonly aantal?: number
}

/** The list of one gemeente as CSV: products of the catalogue by Zipf, and some of its own. */
export function someGemeentelijst({ catalogus: { pakketten }, random, name, aantal = APPLICATIES }: Draw): string {
  const rows = new Map<string, string>()
  while (rows.size < aantal) {
    const pakket = pakketten[drawZipf(random, pakketten.length)]
    const isOwn = random() < EIGEN
    const naam = isOwn || pakket === undefined ? `Eigen bouw ${name} ${rows.size}` : pakket.naam
    const leverancier = isOwn ? '' : (pakket?.leverancier ?? '')
    if (rows.has(naam)) continue
    const status = STATUS[Math.floor(random() * STATUS.length)] ?? ''
    rows.set(naam, `${naam};${leverancier};${1 + Math.floor(random() * 5)}.${rows.size % 10};${status}`)
  }
  return ['Applicatie;Leverancier;Versie;Status', ...rows.values()].join('\n')
}

/** Fills an empty store: every gemeente of the country with its list, read as an upload is. @returns their codes */
export async function loadCountry(plaats: Opslagplaats, aantal = APPLICATIES): Promise<readonly string[]> {
  const store = await openStore(plaats)
  const reader = startReader({ smallest: Number.POSITIVE_INFINITY })
  try {
    await seedStore(store)
    const catalogus = await readCatalogus()
    const clock = { today: () => Datum.parse('2026-11-26'), now: () => '2026-11-26T09:00:00.000Z' }
    const workspace = buildWorkspace({
      store,
      reader,
      planner: startPlanner(),
      kosten: await readKostenparameters(),
      catalogus,
      clock,
    })
    const random = seededRandom(342)
    const gemeenten = await store.gemeenten.list()
    for (const { gemeentecode } of gemeenten) {
      const bytes = Buffer.from(someGemeentelijst({ catalogus, random, name: gemeentecode, aantal }))
      const read = await readInventarisatieUpload(workspace, { bytes, gemeentecode, account: 'bench' })
      if ('gelezen' in read) await store.transaction((tx) => saveInventarisatie(tx, read.gelezen))
    }
    return gemeenten.map(({ gemeentecode }) => gemeentecode)
  } finally {
    await reader.stop()
    await store.close()
  }
}
