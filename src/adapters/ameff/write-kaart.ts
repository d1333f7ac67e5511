import type { Kaart } from '../../core/model/referentiemodel.ts'
import { KAART } from './collect.ts'
import type { Vindfeit } from './write-gemma.ts'
import { buildSleutel } from './write-sleutel.ts'
import type { Uitwisseling } from './write-uitwisseling.ts'
import type { Schrijfnode, Schrijfview } from './write-xml.ts'

const SOORTEN = { referentiecomponent: 'Element', groep: 'Container', label: 'Label' } as const

/**
 * Makes the view with all referentiecomponenten, in the drawing order of the map and with whole coordinates.
 *
 * All boxes lie side by side on the view, as in the map; a group is drawn behind what it holds but does not contain it.
 */
export function buildKaartview(uitwisseling: Uitwisseling, kaart: Kaart, vind: Vindfeit): Schrijfview {
  const nodes = kaart.vakken.map((vak, position): Schrijfnode => {
    const elementRef = vak.referentiecomponentId === undefined ? undefined : vind(vak.referentiecomponentId)
    const frame = {
      identifier: uitwisseling.claim(`id-${buildSleutel(`vak\u0000${position}`)}`),
      x: Math.max(0, Math.round(vak.x)),
      y: Math.max(0, Math.round(vak.y)),
      breedte: Math.max(1, Math.round(vak.breedte)),
      hoogte: Math.max(1, Math.round(vak.hoogte)),
    }
    if (elementRef !== undefined) return { ...frame, soort: 'Element', elementRef }
    const soort = SOORTEN[vak.soort]
    return { ...frame, soort: soort === 'Element' ? 'Container' : soort, label: vak.tekst }
  })
  return {
    identifier: uitwisseling.claim(KAART.identifier),
    naam: kaart.naam,
    eigenschappen: [['Object ID', KAART.objectId]],
    nodes,
  }
}
