/** One row of a table. `regel` is where a person finds it: the first physical line in a CSV, the row number in a sheet. */
export type Rij = { readonly regel: number; readonly cellen: readonly string[] }

/** A sheet or a CSV file as rows of text: nothing interpreted yet. `blad` only where the file has sheets. */
export type Tabel = { readonly blad?: string; readonly rijen: readonly Rij[] }

export type LeesOpties = {
  /** File name, only to say in bevindingen where something stands; never used to recognise the form. */
  readonly bestand: string
  /** Our field → column name in the file: what `--kolommen naam:Systeem,leverancier:Maker` gives. */
  readonly kolommen?: Readonly<Record<string, string>>
  /** Lowercased names of referentiecomponenten, former ones included: needed to split a cell whose names hold commas. */
  readonly bekendeNamen?: ReadonlySet<string>
  /** Names of the beleidsdomeinen of the release: what an inventarisatie can say that it covers. */
  readonly beleidsdomeinen?: readonly string[]
}
