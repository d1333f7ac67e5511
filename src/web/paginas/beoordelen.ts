import { html, nothing, type TemplateResult } from 'lit'
import { haalComponenten, haalGemeenten, haalReferentiemodellen } from '../api/bronnen.ts'
import type { Apifout } from '../api/fout.ts'
import type { Gemeente, Referentiecomponent, Toewijzing } from '../api/typen.ts'
import {
  bevestigVanaf,
  haalToewijzingen,
  herroep,
  herroepVeel,
  LIJSTEN,
  oordeel,
  type Vraag,
  voegToe,
} from '../beoordelen/oordelen.ts'
import '../beoordelen/samenvoegen.ts'
import { toonLijst, toonVoorstel } from '../beoordelen/voorstel.ts'
import { Lading } from '../onderdelen/lading.ts'
import { alsApifout, toonFout } from '../onderdelen/melding.ts'
import { Pagina } from '../onderdelen/pagina.ts'
import { keuzeveld, zoekveld } from '../onderdelen/velden.ts'
import { ga, hier } from '../staat/adres.ts'
import { leesKeuze, leesOptie } from '../staat/keuze.ts'
import { T } from '../teksten/nl.ts'

/** Where the slider begins: what is nearly always right. */
const BULK_VANAF = 80

/** What was decided, and what takes it back. */
type Stap = { readonly melding: string; readonly terug: () => Promise<void>; readonly ids: readonly string[] }

/** Review of toewijzingen, made for the keyboard. */
export class Beoordeelpagina extends Pagina {
  readonly #gemeenten = new Lading<Gemeente[]>(this)
  readonly #lijst = new Lading<Toewijzing[]>(this)
  readonly #componenten = new Lading<Referentiecomponent[]>(this)
  /** Decided here, and still in the list that was read before. */
  readonly #gedaan = new Set<string>()
  readonly #stappen: Stap[] = []
  #huidig: string | null = null
  #melding = ''
  #fout: Apifout | null = null
  #drempel = BULK_VANAF

  protected override render(): TemplateResult {
    return html`<div class="paginakop"><h1 tabindex="-1">${T.beoordelen.kop}</h1><p>${T.beoordelen.uitleg}</p></div>
      ${this.#gemeenten.vraag('alle', haalGemeenten).toon((gemeenten) => this.#toon(gemeenten))}`
  }

  override connectedCallback(): void {
    super.connectedCallback()
    document.addEventListener('keydown', this.#key)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    document.removeEventListener('keydown', this.#key)
  }

  #code(gemeenten: readonly Gemeente[]): string {
    const { query } = this.adres
    return query.get('gemeente') ?? query.get('gemeenten')?.split(',')[0] ?? gemeenten[0]?.gemeentecode ?? ''
  }

  #vraag(gemeentecode: string): Vraag {
    const samenMet = leesKeuze(this.adres).gemeenten
    return {
      gemeentecode,
      lijst: leesOptie(this.adres, 'toon', LIJSTEN),
      search: this.adres.query.get('zoek'),
      samenMet: samenMet.includes(gemeentecode) ? samenMet : [],
    }
  }

  #toon(gemeenten: readonly Gemeente[]): TemplateResult {
    const code = this.#code(gemeenten)
    if (code === '') return html`<p class="zacht">${T.start.leeg}</p>`
    const vraag = this.#vraag(code)
    return html`
      ${toonKeuze(vraag, gemeenten)}
      ${this.#bulk(code)}
      <p class="knoppen" role="status">${this.#melding}
        ${this.#stappen.length === 0 ? nothing : html`<button type="button" class="nl-button nl-button--secondary" @click=${() => this.#undo()}>${T.algemeen.ongedaan}<kbd>Z</kbd></button>`}</p>
      ${this.#fout === null ? nothing : toonFout(this.#fout, null)}
      ${this.#lijst.vraag(JSON.stringify(vraag), () => haalToewijzingen(vraag)).toon(() => this.#werk(vraag))}
      <gd-samenvoegen .gemeente=${code}></gd-samenvoegen>
    `
  }

  get #open(): readonly Toewijzing[] {
    return (this.#lijst.data ?? []).filter(({ id }) => !this.#gedaan.has(id))
  }

  get #regel(): Toewijzing | undefined {
    return this.#open.find(({ id }) => id === this.#huidig) ?? this.#open[0]
  }

  #werk({ gemeentecode: code, lijst }: Vraag): TemplateResult {
    const regel = this.#regel
    if (regel === undefined)
      return html`<p class="aantal">${lijst === 'wacht' ? T.beoordelen.klaar : T.algemeen.nietsGevonden}</p>`
    this.#componenten.vraag('nieuwste', async () => {
      const models = await haalReferentiemodellen()
      return haalComponenten(models.find(({ status }) => status === 'gepubliceerd')?.versie ?? '')
    })
    const doe = (status: 'bevestigd' | 'afgewezen') => void this.#decide(code, regel, status)
    const applicaties = new Set(this.#open.map(({ applicatie }) => applicatie.id)).size
    const kop =
      lijst === 'wacht'
        ? T.beoordelen.wachten(applicaties, this.#open.length)
        : T.beoordelen.staan(this.#open.length, applicaties)
    return html`<p class="aantal">${kop}</p>
      <div class="beoordeel">
        ${toonLijst(this.#open, regel, (id) => this.#choose(id))}
        ${toonVoorstel(regel, this.#componenten.data ?? [], {
          doe,
          kies: (id) => void this.#add(code, regel, id),
          volgende: () => this.#step(1),
          herroep: () => void this.#run(() => herroep(code, regel.id), null),
        })}
      </div>`
  }

  #bulk(code: string): TemplateResult {
    const slide = ({ target }: Event) => {
      if (target instanceof HTMLInputElement) this.#drempel = Number(target.value)
      this.requestUpdate()
    }
    return html`<details class="uitklap"><summary>${T.beoordelen.bulkKop}</summary><div class="bulk">
      <label for="drempel">${T.beoordelen.zekerheid}: <strong>${this.#drempel} %</strong></label>
      <input id="drempel" type="range" min="10" max="100" step="5" .value=${String(this.#drempel)} @input=${slide} />
      <button type="button" class="nl-button nl-button--secondary" @click=${() => this.#confirmAll(code)}>${T.beoordelen.bulk(`${this.#drempel} %`)}</button>
    </div></details>`
  }

  readonly #key = (event: KeyboardEvent): void => {
    const { target } = event
    const isTyping =
      target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type !== 'checkbox')
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]') !== null)
      return
    const code = this.#code(this.#gemeenten.data ?? [])
    const regel = this.#regel
    const acts: Readonly<Record<string, () => void>> = {
      j: () => regel !== undefined && void this.#decide(code, regel, 'bevestigd'),
      n: () => regel !== undefined && void this.#decide(code, regel, 'afgewezen'),
      a: () => this.querySelector<HTMLElement>('#ander')?.focus(),
      z: () => void this.#undo(),
      ArrowDown: () => this.#step(1),
      ArrowUp: () => this.#step(-1),
    }
    const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  }

  #choose(id: string): void {
    this.#huidig = id
    this.requestUpdate()
  }

  #step(by: number): void {
    const current = this.#regel
    const at = current === undefined ? -1 : this.#open.indexOf(current)
    const next = this.#open[Math.min(this.#open.length - 1, Math.max(0, at + by))]
    if (next === undefined) return
    this.#choose(next.id)
    void this.updateComplete.then(() =>
      this.querySelector(`.voorstellen [data-id="${next.id}"]`)?.scrollIntoView({ block: 'nearest' }),
    )
  }

  async #decide(code: string, regel: Toewijzing, status: 'bevestigd' | 'afgewezen'): Promise<void> {
    const { naam } = regel.referentiecomponent
    this.#step(1)
    this.#gedaan.add(regel.id)
    const melding = status === 'bevestigd' ? T.beoordelen.bevestigd(naam) : T.beoordelen.afgewezen(naam)
    await this.#run(() => oordeel(code, regel.id, status), {
      melding,
      ids: [regel.id],
      terug: () => herroep(code, regel.id),
    })
  }

  async #add(code: string, regel: Toewijzing, componentId: string): Promise<void> {
    const naam = this.#componenten.data?.find(({ id }) => id === componentId)?.naam ?? ''
    let own = ''
    await this.#run(
      async () => {
        own = await voegToe(code, regel.applicatie.id, componentId)
      },
      { melding: T.beoordelen.toegevoegd(naam), ids: [regel.id], terug: () => herroep(code, own) },
    )
  }

  async #confirmAll(code: string): Promise<void> {
    let ids: readonly string[] = []
    await this.#run(async () => {
      ids = await bevestigVanaf(code, this.#drempel / 100)
    }, null)
    if (this.#fout !== null) return
    this.#melding = T.beoordelen.bulkKlaar(ids.length)
    const { length } = ids
    if (length > 0)
      this.#stappen.push({ melding: T.beoordelen.bulkNaam(length), ids: [], terug: () => herroepVeel(code, ids) })
    this.requestUpdate()
  }

  async #undo(): Promise<void> {
    const last = this.#stappen.pop()
    if (last === undefined) return
    await this.#run(last.terug, null)
    if (this.#fout !== null) this.#stappen.push(last)
    else this.#melding = T.beoordelen.hersteld(last.melding.split(':')[0] ?? '')
    for (const id of last.ids) this.#gedaan.delete(id)
    this.#huidig = last.ids[0] ?? this.#huidig
    this.requestUpdate()
  }

  /** Does one thing; when it worked it can be undone, when it failed the list shows it again. */
  async #run(act: () => Promise<void>, stap: Stap | null): Promise<void> {
    this.#fout = await act().then(() => null, alsApifout)
    if (this.#fout === null && stap !== null) {
      this.#stappen.push(stap)
      this.#melding = stap.melding
    }
    if (this.#fout !== null) for (const id of stap?.ids ?? []) this.#gedaan.delete(id)
    this.requestUpdate()
  }
}

function toonKeuze({ gemeentecode, lijst, search }: Vraag, gemeenten: readonly Gemeente[]): TemplateResult {
  const zet = (key: string) => (value: string) => ga(hier({ [key]: value === '' ? null : value }), { vervang: true })
  return html`<form class="filter" role="search" @submit=${(event: Event) => event.preventDefault()}>
    ${keuzeveld(
      'gemeente',
      T.beoordelen.gemeente,
      gemeentecode,
      gemeenten.map((one) => [one.gemeentecode, one.naam]),
      zet('gemeente'),
    )}
    ${keuzeveld(
      'toon',
      T.beoordelen.toon,
      lijst,
      LIJSTEN.map((one) => [one, T.beoordelen.lijsten[one]]),
      zet('toon'),
    )}
    ${zoekveld('zoek', T.algemeen.zoeken, search ?? '', zet('zoek'))}
  </form>`
}

customElements.define('gd-beoordelen', Beoordeelpagina)
