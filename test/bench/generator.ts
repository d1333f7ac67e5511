/** A seeded source of numbers in 0..1 (mulberry32): the same landscapes in every run. */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Draws a rank with Zipf popularity: few products are everywhere, most are rare. */
export function drawZipf(random: () => number, size: number): number {
  return Math.min(size - 1, Math.floor(size ** random()) - 1)
}

const STATUS = ['In productie', 'In productie', 'In productie', 'Gepland', 'Uit te faseren', '']

/** An own list of applicaties as CSV text: quoted cells, several statuses, dates, and one row in fifty without a name. */
export function someCsv(rows: number): string {
  const random = seededRandom(7)
  const lines = ['Applicatie;Leverancier;Versie;Omschrijving;Afdeling;Status;Contract einddatum;Kosten per jaar']
  for (let row = 0; row < rows; row += 1) {
    const product = drawZipf(random, 3000)
    const name = row % 50 === 49 ? '' : `Product ${product}${random() < 0.1 ? ' (SaaS)' : ''}`
    const status = STATUS[Math.floor(random() * STATUS.length)] ?? ''
    const day = 1 + Math.floor(random() * 28)
    lines.push(
      `${name};Leverancier ${product % 300} B.V.;${product % 9}.${row % 10};"registratie van zaken; nummer ${row}";Afdeling ${row % 12};${status};${day}-6-2027;€ ${row % 9}.500,00`,
    )
  }
  return lines.join('\r\n')
}

/**
 * The list of one gemeente as CSV text: as many different products as asked for, drawn with Zipf popularity from one market,
 * each with the referentiecomponent it is used for. Gemeenten choose the same product for the same thing, or nearly.
 */
export function someLandschapCsv(seed: number, applicaties: number, componenten: readonly string[]): string {
  const random = seededRandom(seed)
  const products = new Set<number>()
  while (products.size < applicaties) products.add(drawZipf(random, 3000))
  const lines = [...products].map((product) => {
    const component = componenten[(product * 7 + Math.floor(random() * 2)) % componenten.length] ?? ''
    return `Product ${product};Leverancier ${product % 300} B.V.;${product % 4}.0;In productie;${component}`
  })
  return ['Applicatie;Leverancier;Versie;Status;Referentiecomponent', ...lines].join('\r\n')
}
