import { LandschapError, type Overlapindex, type Partnerfilter } from '../../core/index.ts'
import { parseInwoners, parseLijst } from '../keuzes.ts'
import { findGemeente } from './landelijk-lezen.ts'

/** The options of `partners` that say which gemeenten take part. */
export type FilterVlaggen = {
  readonly alleen?: string
  readonly provincie?: string
  readonly inwoners?: string
  readonly verband?: string
}

/**
 * Reads which gemeenten take part, against what the files know: a name that none of them has is a mistake, not an empty answer.
 *
 * @returns without what was not given
 * @throws LandschapError onbekende_gemeente, ongeldige_invoer: naming the option and what there is to choose from
 */
export function readPartnerfilter(index: Overlapindex, vlaggen: FilterVlaggen): Partnerfilter {
  const { alleen, provincie, inwoners, verband } = vlaggen
  const { kolommen } = index.celtabel
  const provincies = () => kolommen.flatMap(({ gemeente: { gemeente } }) => gemeente.provincie ?? [])
  const verbanden = () => kolommen.flatMap(({ samenwerkingsverbanden }) => samenwerkingsverbanden)
  return {
    ...(alleen === undefined ? {} : { gemeenten: readCodes(index, alleen) }),
    ...(provincie === undefined ? {} : { provincies: choose('--provincie', provincie, provincies()) }),
    ...(inwoners === undefined ? {} : parseInwoners(inwoners)),
    ...(verband === undefined ? {} : { samenwerkingsverbanden: choose('--verband', verband, verbanden()) }),
  }
}

function readCodes(index: Overlapindex, text: string) {
  return readParts('--alleen', text).map((part) => findGemeente(index, part, '--alleen').gemeentecode)
}

/** Finds what a person names among what there is; capitals do not matter. */
function choose<T extends string>(optie: string, text: string, known: readonly T[]): T[] {
  return readParts(optie, text).map((part) => {
    const found = known.find((one) => one.toLowerCase() === part.toLowerCase())
    if (found !== undefined) return found
    const some = [...new Set<string>(known)].sort()
    const choice =
      some.length === 0 ? 'Van geen gemeente in de bestanden is dit bekend.' : `Kies uit ${some.join(', ')}.`
    throw new LandschapError('ongeldige_invoer', `${optie}: '${part}' komt in de bestanden niet voor. ${choice}`)
  })
}

function readParts(optie: string, text: string): string[] {
  const parts = parseLijst(text)
  if (parts.length > 0) return parts
  throw new LandschapError('ongeldige_invoer', `${optie}: noem er minstens één, of laat de optie weg.`)
}
