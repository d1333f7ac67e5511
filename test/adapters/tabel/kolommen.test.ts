import { describe, expect, it } from 'vitest'
import { LandschapError } from '../../../src/core/errors.ts'
import { applicatiesOf, lees } from './vormen.ts'

/** The code and detail of the LandschapError that a reading ends in. */
function foutOf(text: string, kolommen?: Record<string, string>): { code: string; detail: string } {
  try {
    lees(text, kolommen === undefined ? {} : { kolommen })
  } catch (error) {
    if (error instanceof LandschapError) return { code: error.code, detail: error.detail }
    throw error
  }
  return { code: 'gelezen', detail: '' }
}

describe('the columns of an own list', () => {
  it.each([
    [' APPLICATIE : ', 'naam'],
    ['Naam van de applicatie', 'naam'],
    ['Systeem / applicatie', 'naam'],
    ['Software\npakket', 'naam'],
    ['Leverancier*', 'leverancier'],
    ['Versie-nummer', 'versie'],
    ['Kosten per jaar (€)', 'kostenPerJaar'],
    ['Kosten 2026', 'kostenPerJaar'],
    ['Einddatum contract', 'einddatumContract'],
    ['Verlengingsoptie', 'verlengbaarTot'],
    ['End-of-Support', 'eindeOndersteuning'],
    ['Contract end date', 'einddatumContract'],
    ['Aantal gebruikers', 'gebruikers'],
    ['Referentiecomponent(en)', 'referentiecomponenten'],
    ['GEMMA-referentiecomponent', 'referentiecomponenten'],
    ['Domein', 'afdeling'],
    ['Lifecycle status', 'status'],
    ['Samenwerkingsverband', 'samenwerkingsverband'],
  ])('reads %j as %s, without a remark', (kop, veld) => {
    const other = veld === 'naam' ? 'Leverancier' : 'Applicatie'
    const { lezing, bevindingen } = lees(`"${kop}";${other}\nx;y\n`)
    expect(lezing.kolommen[0]?.gelezenAls).toBe(veld)
    expect(bevindingen.filter(({ code }) => /kop|kolom/.test(code))).toEqual([])
  })

  it.each(['Fase levenscyclus', 'Levenscyclusfase', 'Lifecycle'])('reads %s as status', (kop) => {
    expect(applicatiesOf(lees(`Applicatie;${kop}\nA;Uitgefaseerd\n`))).toMatchObject([{ status: 'uitgefaseerd' }])
  })

  it.each(['Stand', 'Stand van zaken'])('reads %s as status when most texts in it are one', (kop) => {
    const inlezing = lees(`Applicatie;${kop}\nA;In productie\nB;Uitgefaseerd\nC;Gepland\nD;-\nE;wacht op besluit\n`)
    expect(applicatiesOf(inlezing).map(({ status }) => status)).toEqual([
      'in_productie',
      'uitgefaseerd',
      'gepland',
      'onbekend',
      'onbekend',
    ])
    expect(inlezing.lezing.kolommen[1]).toEqual({ kolom: kop, gelezenAls: 'status' })
    expect(inlezing.bevindingen.map(({ code }) => code)).not.toContain('onbekende_kolom')
  })

  it.each([
    ['dates', 'Applicatie;Stand\nA;1-3-2026\nB;2-3-2026\n', 1],
    ['as many remarks as statuses', 'Applicatie;Stand\nA;Gepland\nB;volgt later\n', 1],
    ['nothing', 'Applicatie;Stand\nA;\nB;-\n', 1],
    ['statuses, beside a column for those', 'Applicatie;Stand;Status\nA;Gepland;Actief\n', 1],
    ['the names of a caller', 'Systeem;Stand\nGepland;Gepland\n', 1, { naam: 'Systeem', omschrijving: 'Stand' }],
  ] as const)('does not read Stand with %s as status', (_, text, kolom, kolommen?: Record<string, string>) => {
    const inlezing = lees(text, kolommen === undefined ? {} : { kolommen })
    expect(inlezing.lezing.kolommen[kolom]?.gelezenAls).not.toBe('status')
  })

  it('says when it is not sure, and how to do it otherwise', () => {
    const { lezing, bevindingen } = lees('Applicatie;Waarvoor gebruiken we het?\nA;zaken\n')
    expect(lezing.kolommen[1]?.gelezenAls).toBe('omschrijving')
    expect(bevindingen).toMatchObject([{ code: 'kop_onzeker', tekst: expect.stringContaining('--kolommen') }])
  })

  it('takes the best of several columns for one field, wherever it stands, and says so', () => {
    const inlezing = lees('Fabrikant;Naam;Leverancier;Applicatie\nF;n;L;A\n')
    expect(applicatiesOf(inlezing)).toMatchObject([{ naam: 'A', leverancier: 'L' }])
    expect(inlezing.bevindingen.map(({ code, plaats }) => [code, plaats?.kolom])).toEqual([
      ['kolom_dubbel', 'Fabrikant'],
      ['kolom_dubbel', 'Naam'],
    ])
  })

  it('lists the headings that it saw when none is for the naam, but no columns of people', () => {
    const { code, detail } = foutOf('Ding;Kleur;Contactpersoon\nx;y;Testpersoon 01\n')
    expect(code).toBe('geen_kopregel')
    expect(detail).toMatch(/'Ding', 'Kleur'.*--kolommen "naam:Systeem,leverancier:Maker"/)
    expect(detail).not.toContain('Contactpersoon')
  })
})

describe('columns that the caller gives', () => {
  it('go before recognition, and find the header', () => {
    const text = 'Lijst van dingen;;\nDing;Wie;Applicatie\nSuite;Acme;nee\n'
    const inlezing = lees(text, { kolommen: { naam: 'ding', leverancier: 'Wie' } })
    expect(inlezing.lezing.kopregel).toBe(2)
    expect(applicatiesOf(inlezing)).toMatchObject([{ naam: 'Suite', leverancier: 'Acme' }])
    expect(inlezing.lezing.kolommen[2]).toEqual({ kolom: 'Applicatie', gelezenAls: null })
  })

  it('may call a field by another word', () => {
    const inlezing = lees('Applicatie;Waar\nA;Ruimte\n', { kolommen: { domein: 'Waar' } })
    expect(applicatiesOf(inlezing)[0]?.afdeling).toBe('Ruimte')
  })

  it('must exist: the error names what does', () => {
    const text = 'Applicatie;Leverancier;E-mail\nA;B;c@test.example\n'
    expect(foutOf(text, { naam: 'Ding' })).toEqual({
      code: 'onbekende_kolom',
      detail: "Kolom 'Ding' staat niet in het bestand. Mogelijke kolommen: 'Applicatie', 'Leverancier'.",
    })
    const { code, detail } = foutOf(text, { kleur: 'Applicatie' })
    expect([code, detail.includes('naam, leverancier')]).toEqual(['onbekende_kolom', true])
  })

  it('cannot open a column of people', () => {
    expect(foutOf('Applicatie;Eigenaar\nA;Testpersoon 01\n', { afdeling: 'Eigenaar' })).toMatchObject({
      code: 'ongeldige_invoer',
      detail: expect.not.stringContaining('Testpersoon'),
    })
  })
})
