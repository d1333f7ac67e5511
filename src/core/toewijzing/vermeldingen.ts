import type { Vermelding } from '../model/applicatie.ts'
import type { Bevinding, Plaats } from '../model/bevinding.ts'
import type { Referentiecomponent } from '../model/referentiemodel.ts'
import type { Vermeldingzoeker } from './resolve-vermelding.ts'

/** A stated referentiecomponent that the release has. */
export type Vermeld = {
  readonly component: Referentiecomponent
  readonly herkomst: Vermelding['herkomst']
  readonly reden: string
}

/** Who states, for the messages. */
export type Bron = { readonly naam: string; readonly plaats?: Plaats; readonly versie: string }

export type Lezing = {
  readonly vermeld: readonly Vermeld[]
  /** What the gemeente writes where the name of a referentiecomponent should stand: words that still tell what it is for. */
  readonly onbekend: readonly string[]
  readonly bevindingen: readonly Bevinding[]
}

const VOICE = {
  gemeente: 'de gemeente noemt',
  leverancier: 'de leverancier noemt',
} as const

/**
 * Resolves what a bron states.
 *
 * @returns each component once per herkomst, in the order of the bron; what the release does not have, an earlier name and
 *   Verzamelcomponent become bevindingen
 */
export function readVermeldingen(vermeldingen: readonly Vermelding[], bron: Bron, zoek: Vermeldingzoeker): Lezing {
  if (vermeldingen.length === 0) return NOTHING
  const vermeld = new Map<string, Vermeld>()
  const onbekend = new Set<string>()
  const bevindingen: Bevinding[] = []
  for (const vermelding of vermeldingen) {
    const uitkomst = zoek(vermelding)
    const bevinding = describeUitkomst(uitkomst, vermelding, bron)
    if (bevinding !== undefined) bevindingen.push(bevinding)
    const { naam, herkomst } = vermelding
    if (uitkomst.soort === 'onbekend' && herkomst === 'gemeente' && naam !== undefined) onbekend.add(naam)
    if (uitkomst.soort !== 'gevonden') continue
    const { component, hoe } = uitkomst
    const key = `${herkomst} ${component.id}`
    const reden = `${VOICE[herkomst]} deze referentiecomponent (${hoe})`
    if (!vermeld.has(key)) vermeld.set(key, { component, herkomst, reden })
  }
  return { vermeld: [...vermeld.values()], onbekend: [...onbekend], bevindingen }
}

const NOTHING: Lezing = { vermeld: [], onbekend: [], bevindingen: [] }

type Uitkomst = ReturnType<Vermeldingzoeker>

function describeUitkomst(uitkomst: Uitkomst, vermelding: Vermelding, bron: Bron): Bevinding | undefined {
  const place = bron.plaats === undefined ? {} : { plaats: bron.plaats }
  const stated = vermelding.naam ?? vermelding.id ?? ''
  if (uitkomst.soort === 'verzamelcomponent') {
    const tekst = `"${bron.naam}" staat op Verzamelcomponent; dat betekent dat er nog geen passende referentiecomponent is, dus de applicatie telt als niet toegewezen. Kies een echte referentiecomponent.`
    return { code: 'verzamelcomponent', ernst: 'waarschuwing', tekst, ...place }
  }
  if (uitkomst.soort === 'onbekend') {
    const hint = uitkomst.lijktOp === undefined ? '' : ` Bedoeld is misschien "${uitkomst.lijktOp}".`
    const tekst = `"${bron.naam}": referentiecomponent "${stated}" staat niet in GEMMA ${bron.versie} en telt niet mee.${hint} Neem een naam of Object ID uit die release.`
    return { code: 'referentiecomponent_onbekend', ernst: 'waarschuwing', tekst, ...place }
  }
  const { component, eerder } = uitkomst
  if (component.status === 'teruggetrokken' || component.status === 'einde_ondersteuning') {
    const tekst = `"${bron.naam}": referentiecomponent "${component.naam}" is in GEMMA ${bron.versie} niet meer in gebruik. Kies een andere.`
    return { code: 'referentiecomponent_vervallen', ernst: 'waarschuwing', tekst, ...place }
  }
  if (!eerder) return undefined
  const tekst = `"${bron.naam}": "${stated}" is een eerdere naam van "${component.naam}"; die is gebruikt. Neem in de bron de nieuwe naam over.`
  return { code: 'referentiecomponent_eerdere_naam', ernst: 'informatie', tekst, ...place }
}
