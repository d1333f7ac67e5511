/** A product that is really sold to gemeenten, with the role that it is generally known for. */
export type Product = {
  readonly naam: string
  readonly leverancier: string
  readonly omschrijving: string
  /** Names as in GEMMA; empty for products outside GEMMA's components, such as an operating system. */
  readonly referentiecomponenten: readonly string[]
}

/** Products of one working field; `domein` is the heading that inventories list them under. */
export type Productgroep = {
  readonly domein: string
  readonly producten: readonly Product[]
}

export function product(
  naam: string,
  leverancier: string,
  omschrijving: string,
  ...referentiecomponenten: readonly string[]
): Product {
  return { naam, leverancier, omschrijving, referentiecomponenten }
}
