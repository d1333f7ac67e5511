import type { Applicatie } from '../model/applicatie.ts'
import type { ObjectId } from '../model/ids.ts'

/** A product of which somebody says what it is used for. */
export type Productwaarheid = {
  readonly naam: string
  readonly leverancier?: string
  readonly omschrijving?: string
  /** All that are named for it, sure or not. */
  readonly referentiecomponenten: readonly ObjectId[]
  /** Of none of them the source is sure: not scored. */
  readonly isOnzeker: boolean
}

/** What a row of an inventory is, as somebody who knows it says. */
export type Rijwaarheid = {
  readonly bestand: string
  readonly regel: number
  /** Rows with the same value are the same pakket; empty when nobody says. */
  readonly canoniek: string
  readonly soort: 'referentiecomponent' | 'voorziening' | 'geen'
  readonly referentiecomponenten: readonly ObjectId[]
  /** The file itself names the component, so that finding it proves nothing. */
  readonly isVermeld: boolean
}

/** An inventory as it was read, before anything is united. */
export type TeMetenInventarisatie = {
  /** As the truth names it: without folder. */
  readonly bestand: string
  readonly applicaties: readonly Applicatie[]
}

/** One answer of the engine beside the truth. */
export type Antwoord = {
  /** Of the first proposal; 0 when there is none. */
  readonly zekerheid: number
  /** Place of the first right proposal, from 1; null when there is none. */
  readonly plaats: number | null
  /** What the engine decided without a person, and how many of those are wrong. */
  readonly automatisch: number
  readonly automatischFout: number
}
