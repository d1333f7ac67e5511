import { describe, expect, it } from 'vitest'
import { enrichReferentiemodel } from '../../../src/core/index.ts'
import { someReferentiemodel } from '../../helpers/landschap.ts'

describe('enrichReferentiemodel', () => {
  const imported = someReferentiemodel([{ naam: 'web' }, { naam: 'nieuw' }])
  const shipped = someReferentiemodel([{ naam: 'web' }])
  const known = {
    ...shipped,
    referentiecomponenten: shipped.referentiecomponenten.map((component) => ({
      ...component,
      naam: 'webcomponent',
      trefwoorden: ['cms'],
      eerdereNamen: ['web', 'sitecomponent'],
    })),
  }

  it('adds trefwoorden and earlier names by Object ID, and keeps what the release states itself', () => {
    const [web, nieuw] = enrichReferentiemodel(imported, known).referentiecomponenten
    expect(web).toMatchObject({ naam: 'web', trefwoorden: ['cms'], eerdereNamen: ['sitecomponent'] })
    expect(nieuw).toEqual(imported.referentiecomponenten[1])
  })
})
