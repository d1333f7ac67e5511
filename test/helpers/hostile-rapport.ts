import type { Rapport } from '../../src/core/model/rapport.ts'
import { someKaart, someRapport } from './rapport.ts'

/** Names that a file could hold to do harm: formulas, markup, escape sequences, an unpaired surrogate, text direction. */
export const VALSTRIKKEN = [
  '=HYPERLINK("http://voorbeeld.invalid";"klik")',
  '+31(0)1',
  '-2+3+cmd|calc!A0',
  '@SUM(1)',
  '\t=1+1',
  '\r=1+1',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'naam & co; "aanhaling" \'enkel\'',
  '\u001b[31mrood\u0007\u0000\u000b',
  'half \ud800 teken',
  '\u202egnag',
  '{{7*7}} </style></title></svg>',
] as const

/** {@link someRapport} with the names of gemeenten, pakketten, applicaties and files replaced by {@link VALSTRIKKEN}. */
export function someHostileRapport(): Rapport {
  let turn = 0
  const trap = () => VALSTRIKKEN[turn++ % VALSTRIKKEN.length] ?? ''
  const rapport = someRapport()
  const { vergelijking } = rapport
  return {
    ...rapport,
    bestanden: rapport.bestanden.map((bestand) => ({
      ...bestand,
      bestand: trap(),
      gemeenten: bestand.gemeenten.map((gemeente) => ({ ...gemeente, naam: trap() })),
      lezing: { kolommen: [{ kolom: trap(), gelezenAls: null }] },
      tellingen: { regelsIn: 1, uit: 0, redenen: [{ reden: trap(), aantal: 1 }] },
      bevindingen: VALSTRIKKEN.map((tekst) => ({
        code: 'waarde_onbekend',
        ernst: 'waarschuwing',
        tekst,
        plaats: { blad: tekst },
      })),
    })),
    vergelijking: {
      ...vergelijking,
      gemeenten: vergelijking.gemeenten.map((gemeente) => ({ ...gemeente, naam: trap() })),
      componenten: vergelijking.componenten.map((component) => ({
        ...component,
        referentiecomponent: { ...component.referentiecomponent, naam: trap() },
        beleidsdomeinen: [trap()],
        pakketten: component.pakketten.map(({ pakket, gemeenten }) => ({
          pakket: { ...pakket, naam: trap(), leverancier: trap() },
          gemeenten,
        })),
        cellen: component.cellen.map((cel) => ({
          ...cel,
          applicaties: cel.applicaties.map((applicatie) => ({ ...applicatie, naam: trap(), versie: trap() })),
          ...(cel.reden === undefined ? {} : { reden: trap(), door: trap() }),
        })),
      })),
    },
    nietToegewezen: rapport.nietToegewezen.map((entry) => ({ ...entry, naam: trap(), leverancier: trap() })),
    bevindingen: VALSTRIKKEN.map((tekst) => ({ code: 'voorziening', ernst: 'informatie', tekst })),
    kaart: { ...someKaart(), vakken: someKaart().vakken.map((vak) => ({ ...vak, tekst: trap() })) },
  }
}
