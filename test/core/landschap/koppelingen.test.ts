import { describe, expect, it } from 'vitest'
import { writeGexf } from '../../../src/adapters/gexf/index.ts'
import { buildLandschap, mapLandschappen } from '../../../src/core/landschap/index.ts'
import type { AangetroffenApplicatie } from '../../../src/core/model/applicatie.ts'
import { Gemeentecode } from '../../../src/core/model/ids.ts'
import type { Koppeling, Koppelkant } from '../../../src/core/model/inlezing.ts'
import { someApplicatieRegel, someInventarisatie } from '../../helpers/aangetroffen.ts'
import { componentId, PEILDATUM, someReferentiemodel } from '../../helpers/landschap.ts'

const DIGID = { id: componentId('DigiD'), identifier: 'id-digid', naam: 'DigiD', status: 'in_gebruik' as const }
const MODEL = { ...someReferentiemodel([{ naam: 'zaak' }]), voorzieningen: [DIGID] }
const CODES = ['9901', '9902'].map((code) => Gemeentecode.parse(code))

const ROWS = [
  someApplicatieRegel({ naam: 'Zaakpad', leverancier: 'Acme B.V.' }),
  someApplicatieRegel({ naam: 'Belastingpad', softwarecatalogus: { pakketId: 'p-7' } }),
  someApplicatieRegel({ naam: 'Archiefpad', status: 'uitgefaseerd', versie: '1' }),
  someApplicatieRegel({ naam: 'Archiefpad', versie: '2' }),
]

const kant = (naam: string, facts: Partial<Koppelkant> = {}): Koppelkant => ({
  naam,
  buitengemeentelijk: false,
  ...facts,
})

function someKoppeling(van: Koppelkant, naar: Koppelkant, facts: Partial<Koppeling> = {}): Koppeling {
  return { id: 'k', gemeente: 'G', van, naar, richting: 'a_naar_b', soort: 'standaard', ...facts }
}

function map(
  koppelingen: readonly Koppeling[],
  {
    gemeentecodes = CODES.slice(0, 1),
    rows = [ROWS],
  }: { gemeentecodes?: Gemeentecode[]; rows?: AangetroffenApplicatie[][] } = {},
) {
  const landschappen = rows.map((list, position) =>
    buildLandschap({
      gemeente: { gemeentecode: CODES[position] ?? Gemeentecode.parse('9999'), naam: `G${position}`, voorlopig: true },
      inventarisaties: [someInventarisatie(list)],
      peildatum: PEILDATUM,
    }),
  )
  return mapLandschappen({
    landschappen,
    referentiemodel: MODEL,
    koppelingen: koppelingen.map((koppeling) => ({ bestand: 'k.csv', koppeling, gemeentecodes })),
  })
}

describe('koppelingen in the landschap', () => {
  it('connects two applicaties by identity and by the id of the Softwarecatalogus, with an edge of its own', () => {
    const van = kant('ZAAKPAD', { leverancier: 'Acme' })
    const { graph, koppelingen, bevindingen } = map([
      someKoppeling(van, kant('Heel anders', { pakketId: 'p-7' }), { standaard: 'StUF-ZKN' }),
    ])
    expect(koppelingen).toMatchObject([
      { gemeentecode: '9901', applicatieId: '9901-zaakpad', doel: { soort: 'applicatie', id: '9901-belastingpad' } },
    ])
    const edges = graph.mapDirectedEdges('applicatie:9901-zaakpad', 'applicatie:9901-belastingpad', (_, edge) => edge)
    expect(edges).toMatchObject([
      { soort: 'gekoppeld_met', koppeling: { richting: 'a_naar_b', soort: 'standaard', standaard: 'StUF-ZKN' } },
    ])
    expect(bevindingen).toEqual([])
    const xml = writeGexf(graph)
    for (const text of ['gekoppeld_met', 'a_naar_b', 'StUF-ZKN']) expect(xml).toContain(`value="${text}"`)
  })

  it('points at a voorziening from the applicatie, whichever side it stands on, and turns the richting along', () => {
    const digid = kant('DigiD', { buitengemeentelijk: true })
    const { graph, koppelingen } = map([someKoppeling(digid, kant('Zaakpad', { leverancier: 'Acme' }))])
    expect(koppelingen[0]).toMatchObject({ doel: { soort: 'voorziening', id: DIGID.id }, richting: 'b_naar_a' })
    expect(graph.hasDirectedEdge('applicatie:9901-zaakpad', `voorziening:${DIGID.id}`)).toBe(true)
  })

  it('takes the applicatie in use of several with one pakket', () => {
    const { koppelingen, landschappen } = map([
      someKoppeling(kant('Archiefpad'), kant('Zaakpad', { leverancier: 'Acme' })),
    ])
    const used = landschappen[0]?.applicaties.find(({ versie }) => versie === '2')
    expect(koppelingen[0]?.applicatieId).toBe(used?.id)
  })

  it('says how many match nothing, with examples, and adds no edge for them', () => {
    const los = ['Een', 'Twee', 'Drie', 'Vier'].map((naam) => someKoppeling(kant('Zaakpad'), kant(naam)))
    const { koppelingen, bevindingen, graph } = map(los)
    expect(koppelingen).toEqual([])
    expect(graph.filterEdges((_, { soort }) => soort === 'gekoppeld_met')).toEqual([])
    expect(bevindingen).toMatchObject([{ code: 'koppeling_onbekend', plaats: { bestand: 'k.csv' } }])
    expect(bevindingen[0]?.tekst).toMatch(/^4 koppelingen .*Zaakpad – Een, Zaakpad – Twee, Zaakpad – Drie en nog 1/)
  })

  it('says so when the gemeente has no landschap here', () => {
    const { bevindingen } = map([someKoppeling(kant('Zaakpad'), kant('Archiefpad'))], { gemeentecodes: [] })
    expect(bevindingen[0]?.tekst).toContain('van G is geen landschap gegeven')
  })

  it('connects one of which the bron does not say whose it is only when one gemeente runs both sides', () => {
    const item = someKoppeling(kant('Zaakpad'), kant('Archiefpad'))
    expect(map([item], { gemeentecodes: CODES, rows: [ROWS, []] }).koppelingen).toHaveLength(1)
    expect(map([item], { gemeentecodes: CODES, rows: [ROWS, ROWS] }).koppelingen).toEqual([])
  })
})
