import type { Scenariouitkomst } from '../../../core/model/dossier.ts'
import type { Doelcomponent } from '../../../core/model/plan.ts'
import type { Kaart } from '../../../core/model/referentiemodel.ts'
import { type Doelgebruik, listDoelgebruik } from '../../../core/plan/index.ts'
import { cleanLine, findKlasse, formatTelling, KLASSEN } from '../../taal/index.ts'
import { type Html, html } from '../html.ts'
import { drawPlaat } from '../plaat.ts'
import type { Plannamen } from './namen.ts'

/** Which landschap: as it is, or as it becomes. */
export type Doelmoment = 'voor' | 'na'

export const DOELMOMENT_TITELS = { voor: 'Nu', na: 'Straks' } as const satisfies Record<Doelmoment, string>

/** The shapes of GEMMA's view, each referentiecomponent with the class that it has before or after a scenario. */
export function drawDoelvakken(
  kaart: Kaart,
  { meting, voorstellen }: Scenariouitkomst,
  { moment, namen }: { moment: Doelmoment; namen: Plannamen },
): Html[] {
  const measured = new Map<string, Doelcomponent>(meting.componenten.map((own) => [own.referentiecomponent.id, own]))
  const used = new Map<string, Doelgebruik[]>(
    voorstellen.map((own) => [own.referentiecomponent.id, listDoelgebruik(own)]),
  )
  return drawPlaat(kaart, (id) => {
    const component = measured.get(id)
    if (component === undefined) return null
    const { teken, label, achtergrond, tekst } = findKlasse(component[moment])
    const who = (used.get(id) ?? []).map((own) => {
      const pakketten = moment === 'voor' ? own.nu : own.straks
      return `${namen.gemeente(own.gemeentecode)}: ${pakketten.map(namen.pakket).join(', ') || 'niets'}`
    })
    return { teken, kleur: { achtergrond, tekst }, titel: [label, ...who].join('\n') }
  })
}

/** The map of the landschap before or after a scenario. */
export function drawDoelkaart(
  kaart: Kaart,
  uitkomst: Scenariouitkomst,
  beeld: { readonly moment: Doelmoment; readonly namen: Plannamen },
): Html {
  const label = `${DOELMOMENT_TITELS[beeld.moment]}: het landschap op de plaat van GEMMA, ${cleanLine(uitkomst.scenario.naam)}`
  return html`
<svg class="plankaart" viewBox="0 0 ${kaart.breedte} ${kaart.hoogte}" role="img" aria-label="${label}">${drawDoelvakken(kaart, uitkomst, beeld)}
</svg>`
}

/** How many referentiecomponenten stand in each class, before and after; classes that stay empty are left out. */
export function countKlassen({ meting }: Scenariouitkomst) {
  return KLASSEN.map((beeld) => {
    const count = (moment: Doelmoment) =>
      meting.componenten.filter((own) => findKlasse(own[moment]).klasse === beeld.klasse).length
    return { beeld, voor: count('voor'), na: count('na') }
  }).filter(({ voor, na }) => voor + na > 0)
}

/** What the colours mean, with how many there are now, and afterwards where a scenario changes something. */
export function writeDoellegenda(uitkomst: Scenariouitkomst): Html {
  const isNothing = uitkomst.scenario.strategie === 'niets_doen'
  const items = countKlassen(uitkomst).map(({ beeld: { teken, achtergrond, tekst, label, uitleg }, voor, na }) => {
    return html`<li><svg width="22" height="18" aria-hidden="true"><rect width="22" height="18" fill="${achtergrond}" stroke="#7f8b95"/><text x="11" y="14" font-size="14" text-anchor="middle" fill="${tekst}">${teken}</text></svg> <b>${label}</b>: ${isNothing ? formatTelling(voor, 'vak', 'vakken') : `nu ${formatTelling(voor, 'vak', 'vakken')}, straks ${na}`} <span class="zacht">(${uitleg})</span></li>`
  })
  return html`
<ul class="lijnen onder">${items}</ul>`
}
