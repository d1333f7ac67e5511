import { describe, expect, it } from 'vitest'
import { answerReview, listBesluiten, parseReviewantwoord, startReview } from '../../../src/app/index.ts'
import { ApplicatieId, Gemeentecode, type Toewijsregel } from '../../../src/core/index.ts'
import { someObjectId } from '../../helpers/applicatie.ts'

function someRegel(naam: string, uitkomst: Toewijsregel['uitkomst'], proposals: number): Toewijsregel {
  return {
    gemeentecode: Gemeentecode.parse('9901'),
    gemeente: 'Duin',
    id: ApplicatieId.parse(`9901-${naam}`),
    naam,
    plaats: {},
    uitkomst,
    toewijzingen: Array.from({ length: proposals }, (_, at) => ({
      referentiecomponentId: someObjectId(at + 1),
      naam: `Component ${at + 1}`,
      herkomst: 'afgeleid',
      status: uitkomst === 'automatisch' && at < 2 ? 'automatisch' : 'voorgesteld',
      zekerheid: 0.5,
      redenen: [],
    })),
  }
}

const open = someRegel('kompas', 'voorgesteld', 3)
const REGELS = [
  open,
  someRegel('anker', 'automatisch', 3),
  someRegel('kade', 'vermeld', 1),
  someRegel('boei', 'geen_voorstel', 0),
]
const facts = (review: ReturnType<typeof startReview>) =>
  listBesluiten(review).map(({ applicatieId, referentiecomponentId, besluit }) => [
    applicatieId,
    Number(referentiecomponentId.slice(-2)),
    besluit,
  ])

describe('startReview', () => {
  it('asks about what waits for a person, and with alles about what was decided too', () => {
    expect(startReview(REGELS, false).regels.map(({ naam }) => naam)).toEqual(['kompas', 'boei'])
    expect(startReview(REGELS, true).regels.map(({ naam }) => naam)).toEqual(['kompas', 'anker', 'boei'])
  })
})

describe('parseReviewantwoord', () => {
  it('reads letters, words and numbers', () => {
    expect(parseReviewantwoord(' A ', open)).toEqual({ soort: 'akkoord' })
    expect(parseReviewantwoord('', open)).toEqual({ soort: 'overslaan' })
    expect(parseReviewantwoord('1, 3', open)).toEqual({ soort: 'kies', nummers: [1, 3] })
  })

  it('refuses what is no choice here', () => {
    for (const text of ['4', '0', '1.5', 'x', '-1', '1 9']) expect(parseReviewantwoord(text, open)).toBeNull()
  })
})

describe('answerReview', () => {
  const start = startReview(REGELS, true)

  it('confirms what is chosen, rejects all at geen, and takes over all that was automatic at akkoord', () => {
    const chosen = answerReview(start, { soort: 'kies', nummers: [2, 3] })
    expect(facts(answerReview(chosen, { soort: 'akkoord' }))).toEqual([
      ['9901-kompas', 2, 'bevestigd'],
      ['9901-kompas', 3, 'bevestigd'],
      ['9901-anker', 1, 'bevestigd'],
      ['9901-anker', 2, 'bevestigd'],
    ])
    expect(facts(answerReview(start, { soort: 'geen' })).map(([, , besluit]) => besluit)).toEqual([
      'afgewezen',
      'afgewezen',
      'afgewezen',
    ])
  })

  it('undoes the step before, also a step that passed over', () => {
    const passed = answerReview(answerReview(start, { soort: 'akkoord' }), { soort: 'overslaan' })
    const back = answerReview(answerReview(passed, { soort: 'ongedaan' }), { soort: 'ongedaan' })
    expect([back.positie, facts(back)]).toEqual([0, []])
    expect(answerReview(back, { soort: 'ongedaan' })).toBe(back)
  })

  it('keeps what was decided when a person stops', () => {
    const stopped = answerReview(answerReview(start, { soort: 'akkoord' }), { soort: 'stop' })
    expect([stopped.isGestopt, facts(stopped).length]).toEqual([true, 1])
  })
})
