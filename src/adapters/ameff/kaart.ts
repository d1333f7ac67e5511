import type { Bevinding } from '../../core/model/bevinding.ts'
import type { Kaart, Kaartvak } from '../../core/model/referentiemodel.ts'
import type { Ameff, AmeffNode } from './ameff.ts'
import { type Gemma, isReferentiecomponent } from './gemma.ts'

/**
 * Reads the view with all referentiecomponenten, in the units of the view; only a view that starts left of or above 0,0 is moved.
 *
 * @returns kaart null with a bevinding when the file lacks the view; nodes without an element in the file are left out
 */
export function readKaart(
  { kaartview, elementen }: Ameff,
  gemma: Gemma,
  bestand: string,
): { kaart: Kaart | null; bevindingen: Bevinding[] } {
  if (kaartview === null || kaartview.nodes.length === 0) {
    const tekst = 'De view "RC00 Alle referentiecomponenten" staat niet in dit bestand; er is geen kaart.'
    return {
      kaart: null,
      bevindingen: [{ code: 'blad_overgeslagen', ernst: 'informatie', tekst, plaats: { bestand } }],
    }
  }
  const { nodes, naam } = kaartview
  const left = nodes.reduce((least, { x }) => Math.min(least, x), 0)
  const top = nodes.reduce((least, { y }) => Math.min(least, y), 0)
  const vakken = nodes.flatMap((node): Kaartvak[] => {
    const frame = { x: node.x - left, y: node.y - top, breedte: node.breedte, hoogte: node.hoogte }
    const content = readContent(node)
    return content === null ? [] : [{ ...frame, ...content }]
  })
  return {
    kaart: {
      naam,
      breedte: vakken.reduce((most, { x, breedte }) => Math.max(most, x + breedte), 0),
      hoogte: vakken.reduce((most, { y, hoogte }) => Math.max(most, y + hoogte), 0),
      vakken,
    },
    bevindingen: [],
  }

  function readContent({
    soort,
    elementRef,
    label,
  }: AmeffNode): Pick<Kaartvak, 'soort' | 'tekst' | 'referentiecomponentId'> | null {
    if (soort === 'Label') return { soort: 'label', tekst: label }
    if (soort === 'Container') return { soort: 'groep', tekst: label }
    const element = elementen.get(elementRef)
    if (element === undefined) return null
    const id = isReferentiecomponent(element) ? gemma.ids.get(element) : undefined
    if (id === undefined) return { soort: 'groep', tekst: element.naam }
    return { soort: 'referentiecomponent', tekst: element.naam, referentiecomponentId: id }
  }
}
