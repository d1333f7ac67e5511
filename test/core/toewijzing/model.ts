import type { ObjectId } from '../../../src/core/model/ids.ts'
import type { Referentiecomponent, Referentiemodel } from '../../../src/core/model/referentiemodel.ts'
import { someObjectId } from '../../helpers/applicatie.ts'
import { someReferentiemodel } from '../../helpers/landschap.ts'

const EMPTY = {
  eerdereNamen: [],
  status: 'in_gebruik',
  omschrijving: '',
  trefwoorden: [],
  beleidsdomeinen: [],
  applicatieservices: [],
  standaarden: [],
  apis: [],
} satisfies Partial<Referentiecomponent>

const COMPONENTEN: readonly (Partial<Referentiecomponent> & { readonly naam: string })[] = [
  {
    naam: 'Gravenbeheercomponent',
    omschrijving: 'Administratie van begraafplaatsen, graven en rechthebbenden.',
    trefwoorden: ['begraafplaats', 'grafrechten', 'graven'],
  },
  { naam: 'Parkeerbeheercomponent', trefwoorden: ['parkeren', 'parkeervergunning', 'bezoekersparkeren'] },
  { naam: 'Salarisverwerkingcomponent', trefwoorden: ['salaris', 'salarisverwerking', 'loonadministratie'] },
  { naam: 'BI-component', eerdereNamen: ['Managementinformatiecomponent'], trefwoorden: ['bi', 'dashboards'] },
  { naam: 'Reïntegratiecomponent', trefwoorden: ['re-integratie', 'werkzoekenden'] },
  { naam: 'Zwembadcomponent', status: 'in_ontwikkeling', trefwoorden: ['zwembad', 'zwemles'] },
  { naam: 'Telegraafcomponent', status: 'teruggetrokken', trefwoorden: ['telegraaf'] },
  { naam: 'Verzamelcomponent', trefwoorden: ['verzamelen'] },
  { naam: 'Verkiezingencomponent', trefwoorden: ['verkiezingen', 'stembureau'] },
  { naam: 'Havencomponent', trefwoorden: ['havengeld', 'ligplaatsen'] },
]

const VOORZIENINGEN = [
  'DigiD',
  'E-herkenning voor bedrijven',
  'PDOK - Publieke Dienstverlening op de Kaart',
  'DKD - Digitaal Klant Dossier (Suwinet)',
  'LV-BAG - Basisregistratie Adressen en Gebouwen',
  'BRO - Basisregistratie Ondergrond',
  'OLO - OmgevingsLoket Online',
  'DROP - Decentrale Regelgeving en Officiële Publicaties',
  'MijnOverheid.nl',
  'Overheid.nl',
  'Antwoord voor Bedrijven (en berichtenbox)',
  'Certificering/PKI-overheid',
  'Buitengemeentelijke voorziening',
]

/** A small release with every case that the engine has to tell apart. */
export const MODEL: Referentiemodel = {
  ...someReferentiemodel([]),
  referentiecomponenten: COMPONENTEN.map((component, position) => ({
    ...EMPTY,
    ...component,
    id: someObjectId(position + 1),
    identifier: `id-component-${position + 1}`,
  })),
  voorzieningen: VOORZIENINGEN.map((naam, position) => ({
    id: someObjectId(position + 101),
    identifier: `id-voorziening-${position + 1}`,
    naam,
    status: 'in_gebruik',
  })),
}

/** Object ID of a component of the small release. */
export function idOf(naam: string): ObjectId {
  const found = MODEL.referentiecomponenten.find((component) => component.naam === naam)
  if (found === undefined) throw new Error(`the test model has no ${naam}`)
  return found.id
}
