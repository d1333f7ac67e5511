import { html, type TemplateResult } from 'lit'
import type { Planscenario, Samenwerkingsverband } from '../api/typen.ts'
import { tabel } from '../onderdelen/tabel.ts'
import { hier } from '../staat/adres.ts'
import { formatDatum } from '../teksten/getal.ts'
import { T } from '../teksten/nl.ts'
import { STRATEGIEEN } from './concept.ts'

/** The plans of a group, each to open, change or remove. */
export function toonLijst(
  { naam }: Samenwerkingsverband,
  plannen: readonly Planscenario[],
  verwijder: (plan: Planscenario) => void,
): TemplateResult {
  return html`<section><h2>${T.plan.plannen(naam)}</h2>
    ${
      plannen.length === 0
        ? html`<p class="zacht">${T.plan.geenPlannen}</p>`
        : tabel(
            T.plan.plannen(naam),
            [
              { tekst: T.plan.naam },
              { tekst: T.plan.scenarios },
              { tekst: T.plan.peildatum },
              { tekst: T.plan.gewijzigd },
              { tekst: '' },
            ],
            plannen.map((plan) => toonRegel(plan, verwijder)),
          )
    }
    <p class="knoppen"><a class="nl-button nl-button--primary" href=${hier({ bewerk: 'nieuw', scenario: null })}>${T.plan.nieuw}</a>
      <a class="nl-button nl-button--subtle" href=${hier({ verband: null, scenario: null })}>${T.plan.kiesVerband}</a></p></section>`
}

function toonRegel(plan: Planscenario, verwijder: (plan: Planscenario) => void): TemplateResult {
  const { id, naam, scenarios, peildatum, gewijzigdOp } = plan
  const wegen = scenarios?.map((one) => one.naam ?? T.plan.strategie[one.strategie][0])
  return html`<tr><th scope="row"><a href=${hier({ scenario: id })}>${naam}</a></th>
    <td>${(wegen ?? STRATEGIEEN.map((one) => T.plan.strategie[one][0])).join(', ')}</td>
    <td class="geenTerugloop">${formatDatum(peildatum)}</td><td class="geenTerugloop">${formatDatum(gewijzigdOp)}</td>
    <td class="geenTerugloop"><a href=${hier({ scenario: id, bewerk: 'ja' })}>${T.plan.wijzig}<span class="onzichtbaar"> ${naam}</span></a>
      <button type="button" class="nl-button nl-button--subtle" @click=${() => verwijder(plan)}>${T.plan.verwijder}<span class="onzichtbaar"> ${naam}</span></button></td></tr>`
}
