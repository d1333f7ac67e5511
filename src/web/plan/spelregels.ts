import { html, nothing, type TemplateResult } from 'lit'
import type { Plansoort, Planstandaard, Spelregel } from '../api/typen.ts'
import { vinkje } from '../onderdelen/velden.ts'
import { T } from '../teksten/nl.ts'

const F = T.plan.formulier

/** The usual rules, with those that a plan could also switch on after them; a list that stays like this is not sent. */
export function gebruikelijkeRegels(standaard: Planstandaard, soort: Plansoort): readonly Spelregel[] {
  return [...standaard.spelregels[soort], ...standaard.uitgeschakeld]
}

/** The rules of a stored plan, with those that it could also switch on after them. */
export function vulAan(regels: readonly Spelregel[], standaard: Planstandaard, soort: Plansoort): readonly Spelregel[] {
  const known = new Set(regels.map((regel) => regel.soort))
  const rest = gebruikelijkeRegels(standaard, soort).filter((regel) => !known.has(regel.soort))
  return [...regels, ...rest.map((regel) => ({ ...regel, aan: false }))]
}

/** What a rule says, in one line. */
export function noemRegel(regel: Spelregel): string {
  if (regel.soort === 'behouden') return T.plan.eigenRegel.behouden(regel.pakket)
  if (regel.soort === 'vervangen') return T.plan.eigenRegel.vervangen(regel.pakket, regel.door ?? '')
  if (regel.soort === 'uitsluiten') return T.plan.eigenRegel.uitsluiten(regel.pakket)
  return T.plan.regel[regel.soort]
}

/** Moves a rule up (−1) or down (1); at the edge it stays. */
export function verplaats(regels: readonly Spelregel[], at: number, by: -1 | 1): readonly Spelregel[] {
  const [one, other] = [regels[at], regels[at + by]]
  if (one === undefined || other === undefined) return regels
  return regels.map((regel, place) => (place === at ? other : place === at + by ? one : regel))
}

export type Regeldaden = {
  readonly zet: (at: number, regel: Spelregel) => void
  readonly verplaats: (at: number, by: -1 | 1) => void
  readonly haalWeg: (at: number) => void
}

/** The rules in order of priority, each to switch, to move and, where it has one, to give another measure. */
export function toonRegels(regels: readonly Spelregel[], daden: Regeldaden): TemplateResult {
  return html`<ol class="regels">${regels.map((regel, at) => {
    const naam = noemRegel(regel)
    const isEigen = regel.soort === 'behouden' || regel.soort === 'vervangen' || regel.soort === 'uitsluiten'
    return html`<li class="regel ${(regel.aan ?? true) ? '' : 'regel--uit'}">
      ${vinkje(naam, regel.aan ?? true, (aan) => daden.zet(at, { ...regel, aan }))}
      ${maat(regel, (next) => daden.zet(at, next))}
      <span class="regel__knoppen">
        ${isEigen ? html`<button type="button" class="regel__knop" aria-label=${F.weg(naam)} @click=${() => daden.haalWeg(at)}>×</button>` : nothing}
        <button type="button" class="regel__knop" data-plek="${at}-op" aria-label=${F.omhoog(naam)} ?disabled=${at === 0} @click=${() => daden.verplaats(at, -1)}>↑</button>
        <button type="button" class="regel__knop" data-plek="${at}-neer" aria-label=${F.omlaag(naam)} ?disabled=${at === regels.length - 1} @click=${() => daden.verplaats(at, 1)}>↓</button>
      </span></li>`
  })}</ol>`
}

/** The number or choice that a rule depends on. */
function maat(regel: Spelregel, zet: (regel: Spelregel) => void): TemplateResult | typeof nothing {
  const getal = (label: string, value: number, change: (value: number) => void) =>
    html`<label class="regel__maat">${label} <input class="utrecht-textbox utrecht-textbox--html-input" type="number" min="0" .value=${String(value)}
      @change=${({ target }: Event) => target instanceof HTMLInputElement && target.value !== '' && change(Number(target.value))} /></label>`
  if (regel.soort === 'behoud_wat_goed_is') {
    return getal(F.marge, regel.margeInCenten / 100, (value) =>
      zet({ ...regel, margeInCenten: Math.round(value * 100) }),
    )
  }
  if (regel.soort === 'vul_hiaten') {
    return getal(F.aandeel, Math.round(regel.vanafAandeel * 100), (value) =>
      zet({ ...regel, vanafAandeel: Math.min(1, value / 100) }),
    )
  }
  if (regel.soort === 'verplichte_standaarden')
    return vinkje(F.hard, regel.hard ?? false, (hard) => zet({ ...regel, hard }))
  return nothing
}
