/** A small plan as an example: two gemeenten, one referentiecomponent, doing nothing and one way to go. */
const [ZAAK, PAKKET, ANDER] = ['6b3e5b0c-8a5e-4a39-9d27-2b1c6f2e9a01', 'maker--zaaksysteem-noord', 'bouwer--zaakweg']

const referentiecomponent = { id: ZAAK, naam: 'Zaakafhandelcomponent' }
const noord = { id: PAKKET, naam: 'Zaaksysteem Noord', leverancier: 'Maker' }
const zaakweg = { id: ANDER, naam: 'Zaakweg', leverancier: 'Bouwer' }
const gemeenten = ['9911', '9912']
const before = { harmonisatiegraad: 0, dubbelingen: 0, hiaten: 0, pakketten: 2, applicaties: 2 }

const keuzes = {
  bereik: 'alles',
  spelregels: [{ soort: 'meeste_gebruik', aan: true }],
  horizonInJaren: 2,
  planperiodeInJaren: 2,
  verhuizingenPerHalfjaar: 8,
  verdeelsleutel: 'naar_inwoners',
}
const spelregels = ['Het pakket dat de meeste gemeenten gebruiken gaat voor.']

/** @param jaarlijks - per gemeente and year, in cents */
function buildBusinesscase(eenmalig: number, jaarlijks: number, netto: number) {
  const totaal = eenmalig + 4 * jaarlijks
  return {
    horizonInJaren: 2,
    discontovoet: 0,
    jaren: gemeenten.flatMap((gemeentecode, at) =>
      [1, 2].map((jaar) => ({
        gemeentecode,
        jaar,
        eenmaligInCenten: at === 1 && jaar === 1 ? eenmalig : 0,
        jaarlijksInCenten: jaarlijks,
      })),
    ),
    eenmaligInCenten: eenmalig,
    jaarlijksInCenten: 4 * jaarlijks,
    totaalInCenten: totaal,
    contanteWaardeInCenten: totaal,
    nettoContanteWaardeInCenten: netto,
    perGemeente: gemeenten.map((gemeentecode, at) => ({
      gemeentecode,
      totaalInCenten: 2 * jaarlijks + (at === 1 ? eenmalig : 0),
      nettoContanteWaardeInCenten: netto / 2,
    })),
    terugverdientijdInJaren: netto === 0 ? null : 2,
    bandbreedte: null,
    kansOpVoordeel: null,
    gevoeligheid: [],
    aandeelStandaard: 1,
    gebruikenZonderKosten: 2,
    gebruiken: 2,
  }
}

const nothing = { behouden: 1, vervangen: 0, uitfaseren: 0, invoeren: 0, aanbesteden: 0 }
const koppelingen = { totaal: 1, blijft: 1, breekt: 0, kanten: 0 }
const standaarden = { cellen: 2, voorVoldoet: 1, naVoldoet: 1 }

const different = { dekking: 'volledig', gelijkheid: 'verschillend', pakketten: 2, dubbelingen: 0, hiaten: 0 }

const NIETS_DOEN = {
  scenario: { ...keuzes, naam: 'Niets doen', strategie: 'niets_doen' },
  spelregels,
  bewijs: {
    wijze: 'geen_keuze',
    status: 'volledig',
    doelwaardeInCenten: 16_000_000,
    ondergrensInCenten: null,
    gat: null,
    snelleMethodeInCenten: null,
  },
  samenvatting: { ...nothing, verhuizingen: 0, gedeeldeInstanties: 0 },
  meting: {
    voor: before,
    na: before,
    koppelingen,
    standaarden,
    componenten: [{ referentiecomponent, voor: different, na: different }],
  },
  businesscase: buildBusinesscase(0, 4_000_000, 0),
  planning: { startdatum: '2027-01-01', plateaus: [], stappen: [], vensters: [], nietOpTijd: 0 },
  verdeling: null,
  voorstellen: [
    {
      referentiecomponent,
      beleidsdomeinen: ['Niet domeingebonden'],
      soort: 'behouden',
      doel: [
        { pakket: zaakweg, gemeenten: ['9912'], vorm: 'eigen' },
        { pakket: noord, gemeenten: ['9911'], vorm: 'eigen' },
      ],
      verhuizingen: [],
      vervalt: [],
      beslisgronden: [{ regel: 'niets_doen', uitleg: 'Alles blijft zoals het is.' }],
      nummerTwee: null,
    },
  ],
}

/** The best of both. */
export const UITKOMSTVOORBEELD = {
  scenario: { ...keuzes, naam: 'Het beste per referentiecomponent', strategie: 'best_of_breed' },
  spelregels,
  bewijs: {
    wijze: 'geoptimaliseerd',
    status: 'optimaal',
    doelwaardeInCenten: 14_000_000,
    ondergrensInCenten: 14_000_000,
    gat: 0,
    snelleMethodeInCenten: 14_200_000,
  },
  samenvatting: { ...nothing, behouden: 0, vervangen: 1, verhuizingen: 1, gedeeldeInstanties: 0 },
  meting: {
    voor: before,
    na: { ...before, harmonisatiegraad: 1, pakketten: 1 },
    koppelingen: { totaal: 1, blijft: 0, breekt: 1, kanten: 1 },
    standaarden: { ...standaarden, naVoldoet: 2 },
    componenten: [
      { referentiecomponent, voor: different, na: { ...different, gelijkheid: 'zelfde_pakket', pakketten: 1 } },
    ],
  },
  businesscase: buildBusinesscase(2_000_000, 3_000_000, 2_000_000),
  planning: {
    startdatum: '2027-01-01',
    plateaus: [{ plateau: 1, van: '2027-01-01', tot: '2027-07-01', stappen: 1 }],
    stappen: [
      {
        gemeentecode: '9912',
        soort: 'invoeren',
        pakketId: PAKKET,
        pakket: noord.naam,
        vervangt: [ANDER],
        referentiecomponenten: [ZAAK],
        plateau: 1,
        datum: '2027-07-01',
        contractTot: null,
        verlengbaarTot: null,
        eindeOndersteuning: null,
        gekoppeldAan: [],
        afkoopInJaren: 0,
        redenen: ['Er is geen contract bekend dat eerst moet aflopen.'],
      },
    ],
    vensters: [],
    nietOpTijd: 0,
  },
  verdeling: null,
  voorstellen: [
    {
      referentiecomponent,
      beleidsdomeinen: ['Niet domeingebonden'],
      soort: 'vervangen',
      doel: [{ pakket: noord, gemeenten, vorm: 'eigen' }],
      verhuizingen: [{ gemeentecode: '9912', van: [ANDER], naar: PAKKET }],
      vervalt: [{ gemeentecode: '9912', pakketId: ANDER }],
      beslisgronden: [{ regel: 'laagste_kosten', uitleg: 'De laagste kosten over de looptijd.' }],
      nummerTwee: { pakket: zaakweg, verschilInCenten: 1_500_000 },
    },
  ],
}

export const PLANVOORBEELD = {
  naam: 'Samen verder in 2027',
  soort: 'samenwerkingsverband',
  referentiemodel: '2026-06-30',
  peildatum: '2026-11-26',
  startdatum: '2027-01-01',
  gemeenten: gemeenten.map((gemeentecode, at) => ({
    gemeentecode,
    naam: at === 0 ? 'Wilgenrade' : 'Hazelmonde',
    inwoners: at === 0 ? 61_000 : 38_000,
    applicaties: 1,
    zonderToewijzing: 0,
  })),
  scenarios: [NIETS_DOEN, UITKOMSTVOORBEELD],
  pakketten: [zaakweg, noord],
  diensten: [],
  standaarden: [],
  standaardenkeuze: { standaarden: [], zonderStandaard: [], isBewezen: true },
  risicos: [{ soort: 'rekenwijze', tekst: 'Alle bedragen rusten op standaardwaarden.' }],
  parameters: [],
}
