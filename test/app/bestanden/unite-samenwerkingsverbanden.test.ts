import { describe, expect, it } from 'vitest'
import { uniteSamenwerkingsverbanden } from '../../../src/app/bestanden/unite-samenwerkingsverbanden.ts'
import { SamenwerkingsverbandId } from '../../../src/core/index.ts'
import { someApplicatieRegel, someInlezing, someInventarisatie } from '../../helpers/aangetroffen.ts'

/** A bron that calls a samenwerkingsverband by an id of its own. */
function bron(bestand: string, id: string, naam: string) {
  const verband = { id: SamenwerkingsverbandId.parse(id), naam, deelnemers: [], deelnemerNamen: [] }
  const inventarisatie = someInventarisatie([someApplicatieRegel({ naam: 'x', via: [id] })])
  return { bestand, inlezing: { ...someInlezing([inventarisatie]), samenwerkingsverbanden: [verband] } }
}

const viaOf = (...bronnen: ReturnType<typeof bron>[]) => {
  const { rename } = uniteSamenwerkingsverbanden(bronnen, [])
  return bronnen.map(({ bestand, inlezing }) =>
    inlezing.inventarisaties.flatMap((one) => rename(bestand, one).applicaties[0]?.via),
  )
}

describe('uniteSamenwerkingsverbanden', () => {
  it('makes one of two ids for one name', () => {
    expect(viaOf(bron('a', '17', 'Regio Noord'), bron('b', 'rn', 'Regio Noord (testsamenwerking)'))).toEqual([
      ['regio-noord'],
      ['regio-noord'],
    ])
  })

  it('keeps apart what two bronnen give the same id', () => {
    expect(viaOf(bron('a', '1', 'Regio Noord'), bron('b', '1', 'Regio Zuid'))).toEqual([
      ['regio-noord'],
      ['regio-zuid'],
    ])
  })
})
