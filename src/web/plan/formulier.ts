import { html, nothing, type TemplateResult } from 'lit'
import { haalComponenten, haalPlanstandaard, haalReferentiemodellen, vergeet } from '../api/bronnen.ts'
import type { Apifout } from '../api/fout.ts'
import { bewaarPlan } from '../api/plannen.ts'
import type { Gemeente, Planscenario, Planstandaard, Samenwerkingsverband, Spelregel } from '../api/typen.ts'
import { Lading } from '../onderdelen/lading.ts'
import { alsApifout, melding, toonFout } from '../onderdelen/melding.ts'
import { Pagina } from '../onderdelen/pagina.ts'
import { keuzeveld, vinkje } from '../onderdelen/velden.ts'
import { ga, hier } from '../staat/adres.ts'
import { vergelijkNamen } from '../teksten/getal.ts'
import { T } from '../teksten/nl.ts'
import { BEREIKEN, type Concept, leesConcept, maakConcept, STRATEGIEEN, schrijfInvoer, vindGebrek } from './concept.ts'
import { invoerveld, toonEigenRegel } from './invoer.ts'
import { noemRegel, toonRegels, verplaats } from './spelregels.ts'

const F = T.plan.formulier

/** Makes a plan, or changes one. */
export class Planformulier extends Pagina {
  static override properties = {
    verband: { attribute: false },
    plan: { attribute: false },
    gemeenten: { attribute: false },
  }
  declare verband: Samenwerkingsverband | null
  /** Null: a new one. */
  declare plan: Planscenario | null
  declare gemeenten: readonly Gemeente[]
  readonly #domeinen = new Lading<readonly string[]>(this)
  readonly #standaard = new Lading<Planstandaard>(this)
  #concept: Concept | null = null
  #van: string | null = null
  #fout: Apifout | null = null
  #gebrek: string | null = null
  #melding = ''

  constructor() {
    super()
    this.verband = null
    this.plan = null
    this.gemeenten = []
  }

  get #deelnemers(): readonly Gemeente[] {
    const codes = this.plan?.gemeenten ?? this.verband?.deelnemers ?? []
    return this.gemeenten.filter(({ gemeentecode }) => codes.includes(gemeentecode))
  }

  protected override willUpdate(): void {
    const { verband, plan } = this
    const van = plan?.id ?? verband?.id ?? null
    const standaard = this.#standaard.vraag('standaard', haalPlanstandaard).data
    if (verband === null || standaard === null || this.#van === van) return
    this.#van = van
    const known = this.#deelnemers.flatMap(({ gemeentecode, inwoners }) =>
      inwoners === undefined ? [] : [[gemeentecode, inwoners] as const],
    )
    const inwoners = Object.fromEntries(known)
    this.#concept = plan === null ? maakConcept(verband, inwoners, standaard) : leesConcept(plan, inwoners, standaard)
  }

  protected override render(): TemplateResult | typeof nothing {
    const concept = this.#concept
    if (concept === null) return this.verband === null ? nothing : html`${this.#standaard.toon(() => nothing)}`
    const kop = this.plan === null ? F.nieuwKop : F.wijzigKop(this.plan.naam)
    return html`<section class="paneel planformulier"><h2>${kop}</h2>
      <form @submit=${this.#save} novalidate>
        <div class="planformulier__velden">
          ${invoerveld({ id: 'naam', label: T.plan.naam, waarde: concept.naam, soort: 'text' }, (naam) => this.#zet({ naam }))}
          ${keuzeveld(
            'soort',
            T.plan.soort,
            concept.soort,
            (['samenwerkingsverband', 'herindeling'] as const).map((one) => [one, T.plan.soorten[one]]),
            (soort) => this.#zet({ soort: soort === 'herindeling' ? soort : 'samenwerkingsverband' }),
          )}
          ${this.#bereik(concept)}
          ${invoerveld({ id: 'startdatum', label: F.startdatum, waarde: concept.startdatum, soort: 'date' }, (startdatum) => this.#zet({ startdatum }))}
          ${this.#getal('horizon', F.horizon, concept.horizon, [1, 20])}
          ${this.#getal('planperiode', F.planperiode, concept.planperiode, [1, 10])}
          ${this.#getal('verhuizingen', F.verhuizingen, concept.verhuizingen, [1, 200])}
          ${keuzeveld(
            'sleutel',
            F.sleutel,
            concept.sleutel,
            (['naar_inwoners', 'gelijk'] as const).map((one) => [one, F.sleutels[one]]),
            (sleutel) => this.#zet({ sleutel: sleutel === 'gelijk' ? sleutel : 'naar_inwoners' }),
          )}
        </div>
        ${this.#strategieen(concept)}${this.#inwoners(concept)}${this.#regels(concept)}
        ${this.#gebrek === null ? nothing : melding('error', this.#gebrek, nothing)}
        ${this.#fout === null ? nothing : toonFout(this.#fout, null)}
        <p class="knoppen"><button class="nl-button nl-button--primary">${F.bewaar}</button>
          <a class="nl-button nl-button--subtle" href=${hier({ bewerk: null })}>${T.algemeen.annuleren}</a></p>
      </form></section>`
  }

  #zet(change: Partial<Concept>): void {
    if (this.#concept !== null) this.#concept = { ...this.#concept, ...change }
    this.requestUpdate()
  }

  #getal(
    id: 'horizon' | 'planperiode' | 'verhuizingen',
    label: string,
    waarde: number,
    [min, max]: readonly [number, number],
  ): TemplateResult {
    return invoerveld({ id, label, waarde: String(waarde), soort: 'number', min, max }, (text) => {
      const value = Math.min(max, Math.max(min, Math.round(Number(text))))
      if (Number.isFinite(value)) this.#zet({ [id]: value })
    })
  }

  #bereik({ bereik, domeinen }: Concept): TemplateResult {
    const kies = (naam: string, aan: boolean) =>
      this.#zet({ domeinen: aan ? [...domeinen, naam] : domeinen.filter((one) => one !== naam) })
    return html`${keuzeveld(
      'bereik',
      F.bereik,
      bereik,
      BEREIKEN.map((one) => [one, F.bereiken[one]]),
      (value) => this.#zet({ bereik: BEREIKEN.find((one) => one === value) ?? 'alles' }),
    )}
    ${
      bereik === 'domeinen'
        ? html`<fieldset class="kaal planformulier__breed"><legend class="utrecht-form-label">${F.domeinen}</legend><div class="vinkjes">
          ${this.#domeinen.vraag('nieuwste', haalDomeinen).toon((all) => all.map((naam) => vinkje(naam, domeinen.includes(naam), (aan) => kies(naam, aan))))}</div></fieldset>`
        : nothing
    }`
  }

  #strategieen({ strategieen, leidend }: Concept): TemplateResult {
    const kies = (strategie: (typeof STRATEGIEEN)[number], aan: boolean) =>
      this.#zet({ strategieen: STRATEGIEEN.filter((one) => (one === strategie ? aan : strategieen.includes(one))) })
    return html`<fieldset class="kaal"><legend><h3>${F.strategieen}</h3></legend><div class="strategieen">
      ${STRATEGIEEN.map((one) => {
        const [naam, uitleg] = T.plan.strategie[one]
        const isNiets = one === 'niets_doen'
        return html`<label class="strategie"><input type="checkbox" .checked=${isNiets || strategieen.includes(one)} ?disabled=${isNiets}
          @change=${({ target }: Event) => target instanceof HTMLInputElement && kies(one, target.checked)} />
          <span><b>${naam}</b><br /><span class="zacht klein">${uitleg}</span></span></label>`
      })}</div></fieldset>
      ${
        strategieen.includes('absorptie')
          ? keuzeveld(
              'leidend',
              F.leidend,
              leidend,
              [['', F.grootste], ...this.#deelnemers.map(({ gemeentecode, naam }) => [gemeentecode, naam] as const)],
              (value) => this.#zet({ leidend: value }),
            )
          : nothing
      }`
  }

  #inwoners({ inwoners }: Concept): TemplateResult {
    return html`<h3>${F.inwonersKop}</h3><p class="zacht klein">${F.inwonersUitleg}</p><div class="planformulier__velden">
      ${this.#deelnemers.map(({ gemeentecode, naam }) =>
        invoerveld(
          {
            id: `inwoners-${gemeentecode}`,
            label: naam,
            waarde: String(inwoners[gemeentecode] ?? ''),
            soort: 'number',
            min: 1,
          },
          (text) => {
            const { [gemeentecode]: _, ...others } = inwoners
            const aantal = Math.round(Number(text))
            this.#zet({ inwoners: text === '' || !(aantal > 0) ? others : { ...others, [gemeentecode]: aantal } })
          },
        ),
      )}</div>`
  }

  #regels({ regels }: Concept): TemplateResult {
    return html`<h3>${F.regelsKop}</h3><p class="zacht klein">${F.regelsUitleg}</p>
      ${toonRegels(regels, {
        zet: (at, regel) => this.#zet({ regels: regels.map((one, place) => (place === at ? regel : one)) }),
        verplaats: (at, by) => void this.#move(regels, at, by),
        haalWeg: (at) => this.#zet({ regels: regels.filter((_, place) => place !== at) }),
      })}
      <p class="onzichtbaar" role="status">${this.#melding}</p>
      ${toonEigenRegel((regel) => this.#zet({ regels: [regel, ...regels] }))}`
  }

  /** The focus goes along with the rule. */
  async #move(regels: readonly Spelregel[], at: number, by: -1 | 1): Promise<void> {
    const regel = regels[at]
    if (regel === undefined) return
    this.#melding = F.verplaatst(noemRegel(regel), at + by + 1)
    this.#zet({ regels: verplaats(regels, at, by) })
    await this.updateComplete
    const [first, other] = by < 0 ? ['op', 'neer'] : ['neer', 'op']
    const same = this.querySelector<HTMLButtonElement>(`[data-plek="${at + by}-${first}"]`)
    const target = same?.disabled === true ? this.querySelector<HTMLElement>(`[data-plek="${at + by}-${other}"]`) : same
    target?.focus()
  }

  readonly #save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const { verband, plan } = this
    const concept = this.#concept
    const standaard = this.#standaard.data
    if (concept === null || verband === null || standaard === null) return
    this.#gebrek = vindGebrek(concept)
    this.requestUpdate()
    if (this.#gebrek !== null) return
    const saved = await bewaarPlan(verband.id, plan?.id ?? null, schrijfInvoer(concept, plan, standaard)).catch(
      alsApifout,
    )
    this.#fout = saved instanceof Error ? saved : null
    this.requestUpdate()
    if (saved instanceof Error) return
    this.#van = null
    vergeet()
    ga(hier({ bewerk: null, scenario: saved.id, deel: null, weg: null }))
  }
}

async function haalDomeinen(): Promise<readonly string[]> {
  const models = await haalReferentiemodellen()
  const components = await haalComponenten(models.find(({ status }) => status === 'gepubliceerd')?.versie ?? '')
  const names = components.flatMap(({ beleidsdomeinen }) => beleidsdomeinen.map(({ naam }) => naam))
  return [...new Set(names)].sort(vergelijkNamen)
}

customElements.define('gd-planformulier', Planformulier)
