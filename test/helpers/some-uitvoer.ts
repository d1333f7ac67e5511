import {
  type AangetroffenApplicatie,
  buildLandschap,
  buildUitvoer,
  Gemeentecode,
  type Gemeentekoppeling,
  type Landschapsuitvoer,
  mapLandschappen,
  type Referentiemodel,
  type Samenwerkingsverband,
} from '../../src/core/index.ts'
import { someInventarisatie } from './aangetroffen.ts'
import { PEILDATUM, someReferentiemodel } from './landschap.ts'

type Rest = {
  readonly referentiemodel?: Referentiemodel
  readonly koppelingen?: readonly Gemeentekoppeling['koppeling'][]
  readonly samenwerkingsverbanden?: readonly Samenwerkingsverband[]
}

/** The landschap of Duinrand (9951) with these applicaties, mapped on a model of a few components and ready to be written. */
export function someUitvoer(rows: readonly AangetroffenApplicatie[], rest: Rest = {}): Landschapsuitvoer {
  const gemeentecode = Gemeentecode.parse('9951')
  const { referentiemodel = someReferentiemodel([{ naam: 'Zaakcomponent' }]), koppelingen = [] } = rest
  const landschap = buildLandschap({
    gemeente: { gemeentecode, naam: 'Duinrand', voorlopig: false },
    inventarisaties: [someInventarisatie(rows)],
    peildatum: PEILDATUM,
  })
  const mapped = mapLandschappen({
    landschappen: [landschap],
    referentiemodel,
    samenwerkingsverbanden: rest.samenwerkingsverbanden ?? [],
    koppelingen: koppelingen.map((koppeling) => ({ gemeentecodes: [gemeentecode], koppeling })),
  })
  return buildUitvoer({ ...mapped, referentiemodel }, gemeentecode)
}
