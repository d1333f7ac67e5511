import writeXlsxFile from 'write-excel-file/universal'
import type { Component, VergelekenGemeente } from '../api/typen.ts'
import { noem } from '../kaart/wijzer.ts'
import { T } from '../teksten/nl.ts'

/** The matrix as it is shown, as a workbook. Every value is a text or a number, never a formula. */
export function maakWerkblad(
  componenten: readonly Component[],
  gemeenten: readonly VergelekenGemeente[],
): Promise<Blob> {
  const text = (value: string, isKop = false) => ({
    type: String,
    value,
    wrap: true,
    ...(isKop ? { fontWeight: 'bold' as const } : {}),
  })
  const koppen = [
    T.algemeen.referentiecomponent,
    T.algemeen.beleidsdomein,
    T.algemeen.dekking,
    T.algemeen.gelijkheid,
    T.algemeen.migraties,
  ]
  const rows = componenten.map((component) => [
    text(component.referentiecomponent.naam),
    text(component.beleidsdomeinen.join(', ')),
    text(T.dekking[component.dekking][0]),
    text(component.gelijkheid === null ? '' : T.gelijkheid[component.gelijkheid][0]),
    component.migraties === null ? null : { type: Number, value: component.migraties },
    ...gemeenten.map(({ gemeentecode }) => text(noem(component, gemeentecode))),
  ])
  return writeXlsxFile([[...koppen, ...gemeenten.map(({ naam }) => naam)].map((naam) => text(naam, true)), ...rows], {
    sheet: T.matrix.blad,
    columns: [
      { width: 42 },
      { width: 28 },
      { width: 14 },
      { width: 18 },
      { width: 10 },
      ...gemeenten.map(() => ({ width: 30 })),
    ],
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
  }).toBlob()
}
