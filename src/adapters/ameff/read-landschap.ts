import type { Inlezing } from '../../core/model/inlezing.ts'
import type { Referentiemodel } from '../../core/model/referentiemodel.ts'
import { buildVerslag, type Verslag } from '../tabel/index.ts'
import {
  type AmeffElement,
  findVerbindingen,
  indexBeideKanten,
  indexVerband,
  reportLosseRelaties,
  type Verbinding,
} from './ameff.ts'
import type { Applicatiebron } from './applicaties.ts'
import { decodeXml } from './decode.ts'
import { type Eenheden, findEenheden } from './eenheden.ts'
import { findGebruikers } from './gebruik.ts'
import { buildHerkenning, type Herkenning, ownTypeOf } from './herkenning.ts'
import { isAfgeleid } from './herkomst.ts'
import { buildInventarisaties } from './inventarisaties.ts'
import { findKoppelingen } from './koppelingen.ts'
import { readAmeff } from './read-ameff.ts'
import { buildVeldlezer } from './velden.ts'

type AmeffOpties = {
  /** Name of the file, for the places in bevindingen. */
  readonly bestand: string
  /** Recognises referentiecomponenten that the file does not mark with a GEMMA type. */
  readonly referentiemodel?: Referentiemodel
}

/** Relationships that say: this applicatie does what the referentiecomponent stands for. Both directions count. */
const TOEWIJZENDE_SOORTEN = new Set([
  'Specialization',
  'Realization',
  'Assignment',
  'Association',
  'Aggregation',
  'Composition',
])

/**
 * Reads a landschap from an ArchiMate exchange file: an export of the Softwarecatalogus (older or new), or a drawing.
 *
 * Serving, flow, access and the like between an applicatie and a referentiecomponent say that they work together, not
 * what the applicatie is: they give no vermelding and are counted in one bevinding. Properties with data of people are
 * never read.
 *
 * @returns one inventarisatie per gemeente of the file, applicaties in file order; none and the bevinding geen_landschap
 * for a model with only GEMMA. tellingen: pakketten, pakketversies and components, counted once per gemeente
 * @throws LandschapError leeg_bestand, bestand_te_groot, onveilig_bestand, onleesbaar_bestand, onbekend_formaat
 */
export function readAmeffLandschap(bytes: Uint8Array, { bestand, referentiemodel }: AmeffOpties): Inlezing {
  const xml = decodeXml(bytes, bestand)
  const ameff = readAmeff(xml, bestand)
  const verslag = buildVerslag()
  const herkenning = buildHerkenning(referentiemodel)
  const verbindingen = findVerbindingen(ameff)
  const found = findEenheden(ameff, verbindingen, herkenning)
  const gebruikers = findGebruikers([...ameff.elementen.values()], found.eenheden, verbindingen)
  const bron = buildBron(found, verbindingen, { bestand, verslag, herkenning })
  const inventarisaties = buildInventarisaties(ameff, found, { gebruikers, bron })
  reportRest(found, { bestand, verslag, herkenning, verbindingen })
  const [only, ...others] = inventarisaties
  return {
    formaat: found.formaat,
    lezing: { codering: xml.codering, kolommen: bron.lezer.kolommen() },
    inventarisaties,
    samenwerkingsverbanden: [...gebruikers.samenwerkingsverbanden],
    kennis: [],
    koppelingen: findKoppelingen(verbindingen, found.eenheden, {
      herkenning,
      gemeente: others.length === 0 ? only?.gemeente.naam : undefined,
      isGetekend: found.formaat === 'ameff_getekend',
    }),
    tellingen: verslag.tellingen(inventarisaties.reduce((sum, { applicaties }) => sum + applicaties.length, 0)),
    bevindingen: [...xml.bevindingen, ...verslag.bevindingen(), ...reportLosseRelaties(ameff, bestand)],
  }
}

type Context = { readonly bestand: string; readonly verslag: Verslag; readonly herkenning: Herkenning }

function buildBron(
  { formaat, eenheden }: Eenheden,
  verbindingen: readonly Verbinding[],
  { bestand, verslag, herkenning }: Context,
): Applicatiebron {
  const eigen = new Set(eenheden.flatMap(({ elementen }) => elementen))
  const isEigen = (element: AmeffElement): boolean => eigen.has(element)
  const isComponent = (element: AmeffElement): boolean => herkenning.findReferentiecomponent(element) !== null
  const isMaker = (element: AmeffElement): boolean => element.soort === 'BusinessActor'
  const mapping = verbindingen.filter(({ relatie }) => TOEWIJZENDE_SOORTEN.has(relatie.soort) && !isAfgeleid(relatie))
  const supplying = verbindingen.filter(
    ({ relatie, bron, doel }) =>
      /^levert/i.test(relatie.naam) || [bron, doel].some((end) => ownTypeOf(end) === 'leverancier'),
  )
  return {
    lezer: buildVeldlezer(formaat === 'ameff_softwarecatalogus_oud' ? 'softwarecatalogus' : 'getekend', {
      bestand,
      verslag,
    }),
    verslag,
    herkenning,
    componenten: indexBeideKanten(mapping, isEigen, isComponent),
    standaarden: indexVerband(verbindingen, {
      soort: 'Realization',
      bron: isEigen,
      doel: ({ soort }) => soort === 'Constraint',
    }),
    leveranciers: indexBeideKanten(supplying, isEigen, isMaker),
  }
}

function reportRest(
  { eenheden }: Eenheden,
  { bestand, verslag, herkenning, verbindingen }: Context & { verbindingen: readonly Verbinding[] },
): void {
  const plaats = { bestand }
  if (eenheden.length === 0) {
    const tekst =
      'In dit model staan geen applicaties, alleen GEMMA of andere architectuur. Geef een model met het landschap van een gemeente.'
    verslag.meld('geen_landschap', 'waarschuwing', tekst, plaats)
  }
  const eigen = new Set(eenheden.flatMap(({ elementen }) => elementen))
  const other = verbindingen.filter(({ relatie, bron, doel }) => {
    if (TOEWIJZENDE_SOORTEN.has(relatie.soort)) return false
    const [own, end] = eigen.has(bron) ? [bron, doel] : [doel, bron]
    return eigen.has(own) && herkenning.findReferentiecomponent(end) !== null
  })
  if (other.length > 0) {
    const soorten = [...new Set(other.map(({ relatie }) => relatie.soort))].join(', ')
    const tekst = `Relaties van een applicatie met een referentiecomponent die niet zeggen waarvoor zij dient (${soorten}): ${other.length}, overgeslagen. Gebruik daarvoor een Specialization.`
    verslag.meld('relatie_overgeslagen', 'informatie', tekst, plaats)
  }
}
