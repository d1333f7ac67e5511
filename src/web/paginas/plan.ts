import { html, nothing, type TemplateResult } from 'lit'
import { haalGemeenten, haalPlanstandaard, vergeet } from '../api/bronnen.ts'
import type { Apifout } from '../api/fout.ts'
import { bewaarPlan, haalPlan, haalPlannen, haalVerbanden, verwijderPlan } from '../api/plannen.ts'
import type { Gemeente, Plan, Planscenario, Samenwerkingsverband, Uitkomst } from '../api/typen.ts'
import { keuzerij } from '../onderdelen/knoppen.ts'
import { Lading } from '../onderdelen/lading.ts'
import { alsApifout, toonFout } from '../onderdelen/melding.ts'
import { Pagina } from '../onderdelen/pagina.ts'
import { keuzeveld } from '../onderdelen/velden.ts'
import { leesConcept, schrijfInvoer } from '../plan/concept.ts'
import '../plan/dossier.ts'
import '../plan/formulier.ts'
import { toonGeld } from '../plan/geld.ts'
import '../plan/groep.ts'
import '../plan/herijking.ts'
import '../plan/kaartpaar.ts'
import { toonLijst } from '../plan/lijst.ts'
import { toonPlanning } from '../plan/planning.ts'
import { toonVerdeling } from '../plan/verdeling.ts'
import { toonVoorstellen } from '../plan/voorstellen.ts'
import { toonVergelijk, vindBeste } from '../plan/zijaanzij.ts'
import { ga, hier } from '../staat/adres.ts'
import { leesKeuze, leesOptie } from '../staat/keuze.ts'
import { formatDatum, formatPercentage } from '../teksten/getal.ts'
import '../stijl/plan.css'
import { T } from '../teksten/nl.ts'

const DELEN = ['vergelijk', 'voorstellen', 'kaart', 'geld', 'verdeling', 'planning', 'herijking', 'dossier'] as const

type Begin = { readonly verbanden: readonly Samenwerkingsverband[]; readonly gemeenten: readonly Gemeente[] }
/** Ids of the samenwerkingsverband and of the stored scenario. */
type Plek = { readonly verband: string; readonly scenario: string }
type Gemaakt = { readonly scenarioId: string; readonly plan: Plan }

/** From differences to a plan: scenarios of a samenwerkingsverband side by side, and each worked out. */
export class Planpagina extends Pagina {
  readonly #begin = new Lading<Begin>(this)
  readonly #plannen = new Lading<Planscenario[]>(this)
  readonly #plan = new Lading<Gemaakt>(this)
  #voortgang = 0
  #melding = ''
  /** The plan that was removed last. */
  #weg: Planscenario | null = null
  #fout: Apifout | null = null

  protected override render(): TemplateResult {
    this.#begin.vraag('alle', async () => {
      const [verbanden, gemeenten] = await Promise.all([haalVerbanden(), haalGemeenten()])
      return { verbanden, gemeenten }
    })
    const { query } = this.adres
    const isOpen = query.has('bewerk') ? null : this.#plannen.data?.find(({ id }) => id === query.get('scenario'))
    const verband = this.#begin.data?.verbanden.find(({ id }) => id === query.get('verband'))
    return html`${isOpen && verband !== undefined ? toonPlankop(verband, isOpen) : html`<div class="paginakop"><h1 tabindex="-1">${T.plan.kop}</h1><p>${T.plan.uitleg}</p></div>`}
      ${this.#begin.toon((begin) => this.#toon(begin))}`
  }

  #toon({ verbanden, gemeenten }: Begin): unknown {
    const { query } = this.adres
    const verband = verbanden.find(({ id }) => id === query.get('verband'))
    if (verband === undefined) return this.#kies(verbanden, gemeenten)
    return this.#plannen
      .vraag(verband.id, () => haalPlannen(verband.id))
      .toon((plannen) => {
        const plan = plannen.find(({ id }) => id === query.get('scenario')) ?? null
        const bewerk = query.get('bewerk')
        if (bewerk !== null) {
          return html`<gd-planformulier .verband=${verband} .plan=${bewerk === 'nieuw' ? null : plan} .gemeenten=${gemeenten}></gd-planformulier>`
        }
        if (plan !== null) return this.#werk(verband, plan)
        return html`<p class="knoppen" role="status">${this.#melding}
            ${this.#weg === null ? nothing : html`<button type="button" class="nl-button nl-button--secondary" @click=${() => this.#restore()}>${T.algemeen.ongedaan}</button>`}</p>${this.#fout === null ? nothing : toonFout(this.#fout, null)}
          ${toonLijst(verband, plannen, (one) => void this.#remove(one))}`
      })
  }

  #kies(verbanden: readonly Samenwerkingsverband[], gemeenten: readonly Gemeente[]): TemplateResult {
    const gekozen = leesKeuze(this.adres).gemeenten
    const chosen = gemeenten.filter(({ gemeentecode }) => gekozen.includes(gemeentecode))
    return html`<div class="tweekolom">
      <section class="paneel"><h2>${T.plan.kiesVerband}</h2>
        ${
          verbanden.length === 0
            ? html`<p class="zacht">${T.plan.geenVerband}</p>`
            : html`<ul class="verbanden">${verbanden.map(
                ({
                  id,
                  naam,
                  soort,
                  deelnemers,
                }) => html`<li><a href=${hier({ verband: id })}>${naam}</a> <span class="zacht klein">${soort ?? nothing}</span>
                <br /><span class="klein">${deelnemers.map((code) => gemeenten.find(({ gemeentecode }) => gemeentecode === code)?.naam ?? code).join(', ')}</span></li>`,
              )}</ul>`
        }</section>
      <gd-plangroep .gemeenten=${chosen}></gd-plangroep></div>`
  }

  #werk({ id }: Samenwerkingsverband, plan: Planscenario): TemplateResult {
    this.#plan.vraag(`${plan.id} ${plan.gewijzigdOp}`, async () => {
      this.#voortgang = 0
      const made = await haalPlan(id, plan.id, (voortgang) => this.#meld(voortgang))
      return { scenarioId: plan.id, plan: made }
    })
    const { data, fout } = this.#plan
    const isReady = data?.scenarioId === plan.id
    return html`
      ${fout?.soort.status === 409 ? html`<p><b>${T.plan.botsing}</b> <a href=${hier({ bewerk: 'ja' })}>${T.plan.wijzigRegels}</a></p>` : nothing}
      ${fout !== null || isReady ? this.#plan.toon((made) => this.#delen(made.plan, { verband: id, scenario: plan.id })) : this.#wacht()}`
  }

  #wacht(): TemplateResult {
    return html`<div class="planwacht" role="status"><p><b>${T.plan.bezig}</b> ${formatPercentage(this.#voortgang)}</p>
      <progress max="1" .value=${this.#voortgang} aria-label=${T.plan.bezig}></progress><p class="zacht">${T.plan.bezigUitleg}</p></div>`
  }

  #delen(plan: Plan, plek: Plek): TemplateResult {
    const deel = leesOptie(this.adres, 'deel', DELEN)
    const weg = this.adres.query.get('weg')
    const uitkomst =
      plan.scenarios.find(({ scenario }) => scenario.naam === weg) ?? vindBeste(plan) ?? plan.scenarios[0]
    return html`${keuzerij(
      T.plan.deel,
      DELEN.map((one) => ({ tekst: T.plan.delen[one], href: hier({ deel: one }), isGekozen: one === deel })),
    )}
      ${
        deel === 'vergelijk' || uitkomst === undefined
          ? nothing
          : html`<form class="filter wegkeuze" @submit=${(event: Event) => event.preventDefault()}>${keuzeveld(
              'weg',
              T.plan.weg,
              uitkomst.scenario.naam,
              plan.scenarios.map(({ scenario }) => [scenario.naam, scenario.naam]),
              (value) => ga(hier({ weg: value }), { vervang: true }),
            )}</form>`
      }
      ${deel === 'vergelijk' || uitkomst === undefined ? toonVergelijk(plan) : this.#deel(deel, { plan, uitkomst, plek })}`
  }

  #deel(
    deel: Exclude<(typeof DELEN)[number], 'vergelijk'>,
    { plan, uitkomst, plek }: { readonly plan: Plan; readonly uitkomst: Uitkomst; readonly plek: Plek },
  ): TemplateResult {
    const { query } = this.adres
    if (deel === 'voorstellen') return toonVoorstellen(plan, uitkomst, { query, ...plek })
    if (deel === 'kaart')
      return html`<gd-kaartpaar .uitkomst=${uitkomst} .release=${plan.referentiemodel}></gd-kaartpaar>`
    if (deel === 'geld') return toonGeld(plan, uitkomst)
    if (deel === 'verdeling') return toonVerdeling(uitkomst)
    if (deel === 'planning') return toonPlanning(plan, uitkomst, query)
    if (deel === 'herijking') {
      return html`<gd-planherijking .verband=${plek.verband} .scenario=${plek.scenario} .weg=${uitkomst.scenario.naam} .plan=${plan}></gd-planherijking>`
    }
    return html`<gd-plandossier .pad=${`/samenwerkingsverbanden/${plek.verband}/scenarios/${plek.scenario}`} .weg=${uitkomst.scenario.naam}></gd-plandossier>`
  }

  #meld(voortgang: number): void {
    this.#voortgang = voortgang
    this.requestUpdate()
  }

  async #remove(plan: Planscenario): Promise<void> {
    this.#fout = await verwijderPlan(plan.samenwerkingsverband, plan.id).then(() => null, alsApifout)
    this.#melding = this.#fout === null ? T.plan.verwijderd(plan.naam) : ''
    if (this.#fout === null) this.#weg = plan
    vergeet()
  }

  /** What was removed comes back as a new plan with the same content. */
  async #restore(): Promise<void> {
    const plan = this.#weg
    if (plan === null) return
    this.#fout = await haalPlanstandaard()
      .then((standaard) => schrijfInvoer(leesConcept(plan, {}, standaard), plan, standaard))
      .then((invoer) => bewaarPlan(plan.samenwerkingsverband, null, invoer))
      .then(() => null, alsApifout)
    this.#melding = this.#fout === null ? T.plan.teruggezet(plan.naam) : ''
    if (this.#fout === null) this.#weg = null
    vergeet()
  }
}

function toonPlankop({ naam }: Samenwerkingsverband, plan: Planscenario): TemplateResult {
  return html`<div class="plankop"><div><h1 tabindex="-1">${plan.naam}</h1>
      <p class="zacht">${naam} · ${T.keuze.model(plan.referentiemodel, formatDatum(plan.peildatum))}</p></div>
    <p class="knoppen"><a class="nl-button nl-button--secondary" href=${hier({ bewerk: 'ja' })}>${T.plan.wijzig}</a>
      <a class="nl-button nl-button--subtle" href=${hier({ scenario: null, deel: null, weg: null })}>${T.plan.terug}</a></p></div>`
}

customElements.define('gd-plan', Planpagina)
