import { TYPE_BASE } from '../regels/problem.ts'

/** What the document says of the API as a whole. */
export const INFO = {
  title: 'Gemene Deler',
  description: [
    'Vergelijkt de applicatielandschappen van gemeenten langs GEMMA: waar doen ze hetzelfde, waar kozen ze hetzelfde pakket, wat ontbreekt, wat is dubbel.',
    `Iedere fout is een probleem volgens RFC 9457 (application/problem+json). Het type begint met ${TYPE_BASE} en eindigt op de naam van de fout, bijvoorbeeld ongeldige-invoer. Zo'n naam verandert niet.`,
    'Lijsten hebben page en pageSize en een header Link. Wie wijzigt, stuurt in If-Match de ETag mee die bij het ophalen kwam. Een POST kan veilig herhaald worden met dezelfde Idempotency-Key.',
    'Deze API volgt de NLgov REST API Design Rules 2.2.',
  ].join('\n\n'),
  contact: {
    name: 'Team Gemene Deler',
    url: 'https://gemene-deler.example/meldingen',
    email: 'team@gemene-deler.example',
  },
  license: { name: 'EUPL-1.2', url: 'https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12' },
}

export const TAGS = [
  { name: 'Algemeen', description: 'Waar u begint, en de beschrijving van deze API.' },
  { name: 'Beheer', description: 'Sleutels.' },
  { name: 'Gemeenten', description: 'De gemeenten van Nederland, en testgemeenten.' },
  { name: 'Heel Nederland', description: 'Vragen over alle gemeenten tegelijk.' },
  { name: 'Inventarisaties', description: 'Bestanden met applicaties inlezen en terugdraaien.' },
  { name: 'Landschappen', description: 'Applicaties, toewijzingen en dekking van een gemeente.' },
  { name: 'Leveringen', description: 'Bestanden over veel gemeenten tegelijk, of over geen enkele.' },
  { name: 'Pakketten', description: 'De producten die gemeenten gebruiken.' },
  { name: 'Referentiemodellen', description: 'Releases van GEMMA en wat erin staat.' },
  { name: 'Samenwerkingsverbanden', description: 'Gemeenten die samen ICT hebben.' },
  { name: 'Scenario’s', description: 'Van verschillen naar een plan: wat, wanneer, wat kost het en wie betaalt.' },
  { name: 'Taken', description: 'Werk dat langer duurt.' },
  { name: 'Vergelijkingen', description: 'Wat landschappen gemeen hebben en waar ze verschillen.' },
]

/** What each success means. */
export const SUCCESS: Readonly<Record<string, string>> = {
  '200': 'Gelukt.',
  '201': 'Gemaakt; Location wijst ernaar.',
  '202': 'Aangenomen; Location wijst naar de taak.',
  '204': 'Verwijderd.',
  '304': 'Niet gewijzigd sinds de ETag in If-None-Match.',
}

/** What each problem means. */
export const PROBLEM_TEXTS: Readonly<Record<string, string>> = {
  '400': 'De invoer klopt niet; alle fouten staan in invalidParams.',
  '401': 'Geen geldige sleutel.',
  '403': 'De sleutel geeft hier geen toegang toe.',
  '404': 'Dit is er niet.',
  '406': 'Accept laat geen vorm over die hier kan.',
  '409': 'In strijd met hoe het er nu voor staat.',
  '412': 'Ondertussen gewijzigd.',
  '413': 'De inhoud is te groot.',
  '415': 'Dit mediatype of formaat kan hier niet.',
  '428': 'If-Match ontbreekt.',
  '429': 'Te veel verzoeken, of te veel plannen tegelijk; wacht zolang als in Retry-After staat.',
  '431': 'De headers of het adres zijn samen te groot.',
  '500': 'Er ging iets mis aan onze kant.',
  '503': 'Tijdelijk niet beschikbaar; wacht zolang als in Retry-After staat.',
}
