/** What a column can be read as, over all forms: the names that `--kolommen` and `lezing.kolommen` use. */
export const VELDEN = [
  'naam',
  'leverancier',
  'wederverkoper',
  'versie',
  'omschrijving',
  'gebruiksomschrijving',
  'afdeling',
  'status',
  'inGebruik',
  'ingangsdatum',
  'hosting',
  'technologie',
  'einddatumContract',
  'verlengbaarTot',
  'eindeOndersteuning',
  'kostenPerJaar',
  'gebruikers',
  'referentiecomponenten',
  'referentiecomponentIds',
  'referentiecomponentenLeverancier',
  'referentiecomponentIdsLeverancier',
  'standaarden',
  'gemeente',
  'gemeentecode',
  'samenwerkingsverband',
  'samenwerkingsverbandId',
  'soortSamenwerking',
  'deelnemers',
  'deelnemerIds',
  'pakketId',
  'pakketversieId',
  'leverancierId',
  'applicatieId',
  'koppelingId',
  'naamVan',
  'naamNaar',
  'leverancierVan',
  'leverancierNaar',
  'pakketIdVan',
  'pakketIdNaar',
  'richting',
  'soort',
  'voorstel1',
  'keuze1',
  'voorstel2',
  'keuze2',
  'voorstel3',
  'keuze3',
  'voorstel4',
  'keuze4',
  'voorstel5',
  'keuze5',
] as const

export type Veld = (typeof VELDEN)[number]

/** Other words a person may use for a field in `--kolommen`. */
const VELD_BY_ALIAS: ReadonlyMap<string, Veld> = new Map([
  ['applicatie', 'naam'],
  ['domein', 'afdeling'],
  ['referentiecomponent', 'referentiecomponenten'],
  ['referentiecomponentid', 'referentiecomponentIds'],
  ['saas', 'hosting'],
  ['kosten', 'kostenPerJaar'],
  ['kostenperjaarincenten', 'kostenPerJaar'],
  ['einddatum', 'einddatumContract'],
  ['verlengingsoptie', 'verlengbaarTot'],
  ['verlenging', 'verlengbaarTot'],
  ['endoflife', 'eindeOndersteuning'],
  ['endofsupport', 'eindeOndersteuning'],
  ['samenwerking', 'samenwerkingsverband'],
  ['standaard', 'standaarden'],
])

const VELD_BY_SLEUTEL: ReadonlyMap<string, Veld> = new Map(VELDEN.map((veld) => [veld.toLowerCase(), veld]))

/**
 * The field that a person means in `--kolommen`.
 *
 * @returns null when it is no field of ours
 * @example parseVeld('Domein') // 'afdeling'
 */
export function parseVeld(text: string): Veld | null {
  const key = text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]/g, '')
  return VELD_BY_SLEUTEL.get(key) ?? VELD_BY_ALIAS.get(key) ?? null
}
