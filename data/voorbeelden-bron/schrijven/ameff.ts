import { componentenVan, type Gebruik, samenwerkingsverband, type Testgemeente } from '../gebruik.ts'
import { geschiktVoor, koppelingen, ondersteunt, zonderGebruik } from '../gemeenten/brinkmeer.ts'
import { type Gemma, type Gemmafeit, getFeit } from '../gemma.ts'
import { buildGuid, formatDutchDate, PEILDATUM, pick, pickDate } from '../vast.ts'
import { AmeffModel, type Properties } from './ameff-model.ts'

/** An added pakket: the ids of the pakket, of what is used of it (its pakketversie if any) and of the leverancier. */
type Toegevoegd = { readonly regel: Gebruik; readonly pakketId: string; readonly usedId: string }

/** The old Softwarecatalogus export in ArchiMate exchange format, with only the GEMMA elements it refers to. */
export function writeAmeff(gemeente: Testgemeente, gemma: Gemma): Buffer {
  const model = new AmeffModel(
    `Softwarecatalogus ${gemeente.naam} (testgemeente)`,
    `Verzonnen applicatielandschap van de gemeente ${gemeente.naam} (testgemeente), peildatum ${PEILDATUM}.`,
  )
  const gemeenteId = addGemeente(model, gemeente)
  const samenId = addSamenwerkingsverband(model)
  model.addRelatie({ type: 'Association', source: gemeenteId, target: samenId, naam: 'neemt deel aan' })
  const usedIds = new Map<string, string>()
  for (const regel of gemeente.regels) {
    const toegevoegd = addPakket(model, regel)
    usedIds.set(regel.naam, toegevoegd.usedId)
    const served = { eigen: [gemeenteId], samen: [samenId], beide: [gemeenteId, samenId] }[regel.via ?? 'eigen']
    for (const target of served) model.addRelatie({ type: 'Serving', source: toegevoegd.pakketId, target })
    addComponenten(model, gemma, toegevoegd)
    addStandaardversies(model, gemma, toegevoegd)
  }
  addKoppelingen(model, gemma, usedIds)
  return Buffer.from(model.toXml(), 'utf8')
}

function addGemeente(model: AmeffModel, { gemeentecode, naam }: Testgemeente): string {
  const objectId = buildGuid('gemeente', gemeentecode)
  return model.addElement({
    identifier: `id-${objectId}`,
    type: 'BusinessActor',
    naam: `${naam} (testgemeente)`,
    properties: { 'Object ID': objectId, 'GEMMA type': 'Gemeente', 'CBS code': gemeentecode },
  })
}

function addSamenwerkingsverband(model: AmeffModel): string {
  const objectId = buildGuid('samenwerking', samenwerkingsverband.id)
  return model.addElement({
    identifier: `id-${objectId}`,
    type: 'BusinessCollaboration',
    naam: samenwerkingsverband.naam,
    properties: { 'Object ID': objectId, 'GEMMA type': 'Samenwerkingsverband' },
  })
}

function addPakket(model: AmeffModel, regel: Gebruik): Toegevoegd {
  const { naam, product } = regel
  const objectId = buildGuid('pakket', product?.naam ?? naam)
  const usage = {
    'Gebruik status': regel.status ?? 'In productie',
    'Gebruik datum': formatDutchDate(pickDate(`${naam}/ingang`, 2014, 12)),
  }
  const versie = String(regel.versie ?? pick(`${naam}/versie`, ['', '', '', '2024.1', 'NB', '1.0']))
  const typeName = pick(`${naam}/type`, ['SWC type', 'GEMMA type'])
  const pakketId = model.addElement({
    identifier: `id-${objectId}`,
    type: 'ApplicationComponent',
    naam,
    documentatie: regel.omschrijving,
    properties: {
      'Object ID': objectId,
      [typeName]: 'Pakket',
      'Extern pakket': product === null ? 'Ja' : 'Nee',
      ...(versie === '' ? usage : {}),
    },
  })
  addLeverancier(model, regel, pakketId)
  if (versie === '') return { regel, pakketId, usedId: pakketId }
  const usedId = addPakketversie(model, {
    naam,
    versie,
    pakketId,
    properties: { [typeName]: 'Pakketversie', ...usage },
  })
  return { regel, pakketId, usedId }
}

function addPakketversie(
  model: AmeffModel,
  { naam, versie, pakketId, properties }: { naam: string; versie: string; pakketId: string; properties: Properties },
): string {
  const objectId = buildGuid('pakketversie', `${pakketId}/${versie}`)
  const identifier = model.addElement({
    identifier: `id-${objectId}`,
    type: 'ApplicationComponent',
    naam: `${naam} ${versie}`,
    properties: { 'Object ID': objectId, ...properties, 'Versie-aanduiding': versie },
  })
  model.addRelatie({ type: 'Specialization', source: pakketId, target: identifier, naam: 'heeft versie' })
  return identifier
}

function addLeverancier(model: AmeffModel, { leverancier, product }: Gebruik, pakketId: string): void {
  if (leverancier === '') return
  const objectId = buildGuid('leverancier', product?.leverancier ?? leverancier)
  const source = model.addElement({
    identifier: `id-${objectId}`,
    type: 'BusinessActor',
    naam: leverancier,
    properties: { 'Object ID': objectId, 'GEMMA type': 'Leverancier' },
  })
  model.addRelatie({ type: 'Association', source, target: pakketId, naam: 'levert' })
}

/** What the gemeente uses the pakket for, and what the leverancier claims besides. */
function addComponenten(model: AmeffModel, gemma: Gemma, { regel, usedId }: Toegevoegd): void {
  const claims = geschiktVoor.get(regel.naam) ?? []
  const used = zonderGebruik.includes(regel.naam) ? [] : componentenVan(regel)
  const pairs = [
    ...used.map((naam) => ({ naam, relatie: 'wordt gebruikt voor' })),
    ...claims.map((naam) => ({ naam, relatie: 'is geschikt voor' })),
  ]
  for (const { naam, relatie } of pairs) {
    const feit = getFeit(gemma.referentiecomponenten, naam)
    const target = addGemmaElement(model, feit, 'Referentiecomponent')
    model.addRelatie({ type: 'Specialization', source: usedId, target, naam: relatie })
  }
}

function addStandaardversies(model: AmeffModel, gemma: Gemma, { regel, usedId }: Toegevoegd): void {
  for (const naam of ondersteunt.get(regel.naam) ?? []) {
    const target = addGemmaElement(model, getFeit(gemma.standaardversies, naam), 'Standaardversie')
    model.addRelatie({ type: 'Realization', source: usedId, target, naam: 'ondersteunt' })
  }
}

function addKoppelingen(model: AmeffModel, gemma: Gemma, usedIds: ReadonlyMap<string, string>): void {
  for (const { van, naar, richting } of koppelingen) {
    const source = usedIds.get(van)
    if (source === undefined) throw new Error(`koppeling van onbekend pakket ${van}`)
    const target =
      usedIds.get(naar) ?? addGemmaElement(model, getFeit(gemma.voorzieningen, naar), 'Buitengemeentelijke voorziening')
    const properties = { 'GEMMA type': 'Koppeling', Richting: richting }
    model.addRelatie({ type: 'Flow', source, target, naam: `${van} - ${naar}`, properties })
  }
}

/** An element of GEMMA without VNG's definition: only what identifies it. */
function addGemmaElement(model: AmeffModel, feit: Gemmafeit, type: string): string {
  const statusName = type === 'Standaardversie' ? 'Status' : 'GEMMA status'
  return model.addElement({
    identifier: feit.identifier,
    type: type === 'Standaardversie' ? 'Constraint' : 'ApplicationComponent',
    naam: feit.naam,
    properties: { 'Object ID': feit.objectId, 'GEMMA type': type, [statusName]: feit.status },
  })
}
