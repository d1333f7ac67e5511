import { compareLandschappen, findNietToegewezen } from '../../src/core/analysis/index.ts'
import type { Bevinding } from '../../src/core/model/bevinding.ts'
import { Gemeentecode } from '../../src/core/model/ids.ts'
import type { Bestandsverslag, Rapport } from '../../src/core/model/rapport.ts'
import type { Kaart, Kaartvak } from '../../src/core/model/referentiemodel.ts'
import { componentId, PEILDATUM, someGraph, someReferentiemodel, type TestGemeente, type Use } from './landschap.ts'

const NAMEN = new Map([
  ['9911', 'Hazelmonde'],
  ['9912', 'Wilgenrade'],
  ['9913', 'Kraaiendrecht'],
])

const COMPONENTEN = [
  { naam: 'Zaakafhandelcomponent', beleidsdomeinen: ['Publieksdiensten', 'Ondersteuning'] },
  { naam: 'Burgerzakencomponent', beleidsdomeinen: ['Publieksdiensten'] },
  { naam: 'Afsprakencomponent', beleidsdomeinen: ['Publieksdiensten'] },
  { naam: 'Financieelcomponent', beleidsdomeinen: ['Ondersteuning'] },
  { naam: 'Personeelsinformatiecomponent', beleidsdomeinen: ['Ondersteuning'] },
  { naam: 'Inkomenscomponent', beleidsdomeinen: ['Sociaal domein'] },
  { naam: 'Wmo-component', beleidsdomeinen: ['Sociaal domein'] },
  { naam: 'Gegevensmagazijncomponent', beleidsdomeinen: [] },
  { naam: 'Marktcomponent', beleidsdomeinen: ['Publieksdiensten'] },
]

const use = (component: string | null, pakket: string, leverancier?: string, versie?: string): Use => ({
  component,
  pakket,
  ...(leverancier === undefined ? {} : { leverancier }),
  ...(versie === undefined ? {} : { versie }),
})

const doubt: Pick<Use, 'toewijzing'> = {
  toewijzing: { herkomst: 'afgeleid', status: 'voorgesteld', zekerheid: 0.46, vanKracht: false },
}

/** Three gemeenten: every dekking, most of the ladder, a dubbeling, hiaten, an unknown cel and one set by hand. */
const GEMEENTEN: readonly TestGemeente[] = [
  {
    code: '9911',
    uses: [
      use('Zaakafhandelcomponent', 'Zaakpunt', 'Veldbrug', '4.2'),
      use('Burgerzakencomponent', 'Burgerbalie', 'Lindesoft', '8'),
      use('Afsprakencomponent', 'Afspraakwijzer', 'Veldbrug'),
      use('Financieelcomponent', 'Grootboek Online', 'Cijferhuis', '2026.1'),
      use('Financieelcomponent', 'Kasboek', 'Kasman'),
      use('Inkomenscomponent', 'Inkomensregie', 'Lindesoft'),
      use('Gegevensmagazijncomponent', 'Datalood'),
    ],
  },
  {
    code: '9912',
    volledig: ['Publieksdiensten', 'Ondersteuning'],
    uses: [
      use('Zaakafhandelcomponent', 'Zaakpunt', 'Veldbrug', '4.2'),
      use('Burgerzakencomponent', 'Persoonsregie', 'Eikstaal', '12.1'),
      use('Afsprakencomponent', 'Balieplanner', 'Veldbrug'),
      use('Financieelcomponent', 'Grootboek Online', 'Cijferhuis', '2025.4'),
      { ...use('Personeelsinformatiecomponent', 'Roostermaat', 'Mensmaat'), ...doubt },
    ],
  },
  {
    code: '9913',
    besluiten: [
      {
        referentiecomponentId: componentId('Inkomenscomponent'),
        staat: 'elders_belegd',
        reden: 'Uitgevoerd door een gezamenlijke dienst',
        door: 'Werkplein Oost',
      },
    ],
    uses: [
      use('Zaakafhandelcomponent', 'Zaakpunt', 'Veldbrug', '4.2'),
      use('Burgerzakencomponent', 'Burgerbalie', 'Lindesoft', '8'),
      { ...use('Personeelsinformatiecomponent', 'Personeelsdossier', 'Mensmaat'), via: ['dienst-oost', 'eigen'] },
      use(null, 'Meldingenmonitor', 'Zwaluw'),
    ],
  },
]

/** A small, realistic rapport of three gemeenten, with a map; the same in every run. */
export function someRapport(): Rapport {
  const graph = someGraph(GEMEENTEN, someReferentiemodel(COMPONENTEN))
  const vergelijking = compareLandschappen(graph, { peildatum: PEILDATUM })
  return {
    bestanden: BESTANDEN,
    vergelijking: {
      ...vergelijking,
      gemeenten: vergelijking.gemeenten.map((gemeente) => ({
        ...gemeente,
        naam: NAMEN.get(gemeente.gemeentecode) ?? gemeente.naam,
        voorlopig: gemeente.gemeentecode === '9913',
      })),
    },
    nietToegewezen: findNietToegewezen(graph).map((entry) => ({
      ...entry,
      voorstellen: entry.voorstellen.map((voorstel) => ({ ...voorstel, redenen: ["omschrijving noemt 'rooster'"] })),
    })),
    koppelingen: { gelezen: 4, verbonden: 3, metVoorziening: 1 },
    bevindingen: [
      {
        code: 'verzamelcomponent',
        ernst: 'informatie',
        tekst: "'Meldingenmonitor' staat op de Verzamelcomponent en telt als niet toegewezen.",
      },
    ],
    kaart: someKaart(),
  }
}

const melding = (code: Bevinding['code'], tekst: string, regel: number): Bevinding => ({
  code,
  ernst: code === 'datum_onleesbaar' ? 'informatie' : 'waarschuwing',
  tekst,
  plaats: { bestand: 'wilgenrade.xlsx', blad: 'Applicaties', regel },
})

const BESTANDEN: Bestandsverslag[] = [
  {
    bestand: 'hazelmonde.csv',
    formaat: 'softwarecatalogus_pakketoverzicht',
    lezing: {
      codering: 'UTF-8',
      scheidingsteken: ',',
      kopregel: 1,
      kolommen: [
        { kolom: 'Pakket Naam', gelezenAls: 'naam' },
        { kolom: 'Leverancier', gelezenAls: 'leverancier' },
      ],
    },
    gemeenten: [
      {
        gemeentecode: Gemeentecode.parse('9911'),
        naam: 'Hazelmonde',
        voorlopig: false,
        herkomst: 'bestand',
        applicaties: 7,
      },
    ],
    tellingen: { regelsIn: 7, uit: 7, redenen: [] },
    bevindingen: [],
  },
  {
    bestand: 'wilgenrade.xlsx',
    formaat: 'eigen_lijst',
    lezing: {
      bladen: ['Applicaties'],
      kopregel: 5,
      kolommen: [
        { kolom: 'Systeem / applicatie', gelezenAls: 'naam' },
        { kolom: 'Fabrikant', gelezenAls: 'leverancier' },
        { kolom: 'Opmerking', gelezenAls: null },
      ],
    },
    gemeenten: [
      {
        gemeentecode: Gemeentecode.parse('9912'),
        naam: 'Wilgenrade',
        voorlopig: false,
        herkomst: 'opgegeven',
        applicaties: 5,
      },
    ],
    tellingen: {
      regelsIn: 9,
      uit: 5,
      redenen: [
        { reden: 'lege regel', aantal: 3 },
        { reden: 'totaalregel', aantal: 1 },
      ],
    },
    bevindingen: [
      melding('waarde_onbekend', "De status 'soms' is niet herkend; de applicatie telt als in gebruik.", 7),
      melding('waarde_onbekend', "De status 'bijna' is niet herkend; de applicatie telt als in gebruik.", 9),
      melding('datum_onleesbaar', "'medio volgend jaar' is geen datum.", 8),
    ],
  },
  {
    bestand: 'kraaiendrecht.xml',
    formaat: 'ameff_getekend',
    lezing: { codering: 'UTF-8', kolommen: [] },
    gemeenten: [
      {
        gemeentecode: Gemeentecode.parse('9913'),
        naam: 'Kraaiendrecht',
        voorlopig: true,
        herkomst: 'bestandsnaam',
        applicaties: 4,
      },
    ],
    tellingen: { regelsIn: 4, uit: 4, redenen: [] },
    bevindingen: [],
  },
]

/** A map of two groups, on which one referentiecomponent stands twice. */
export function someKaart(): Kaart {
  const box = (naam: string, x: number, y: number): Kaartvak => ({
    x,
    y,
    breedte: 220,
    hoogte: 80,
    soort: 'referentiecomponent',
    tekst: naam,
    referentiecomponentId: componentId(naam),
  })
  return {
    naam: 'Alle referentiecomponenten',
    breedte: 1000,
    hoogte: 640,
    vakken: [
      { x: 0, y: 0, breedte: 1000, hoogte: 640, soort: 'label', tekst: 'Primaire bedrijfsfuncties' },
      { x: 20, y: 60, breedte: 480, hoogte: 560, soort: 'groep', tekst: 'Dienstverlening' },
      { x: 510, y: 60, breedte: 480, hoogte: 560, soort: 'groep', tekst: 'Ondersteuning' },
      ...COMPONENTEN.slice(0, 5).map(({ naam }, row) => box(naam, 40, 120 + row * 95)),
      ...COMPONENTEN.slice(5).map(({ naam }, row) => box(naam, 530, 120 + row * 95)),
      box('Zaakafhandelcomponent', 530, 515),
    ],
  }
}
