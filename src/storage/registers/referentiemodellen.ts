import type { Datum, Referentiemodel } from '../../core/index.ts'

export type Modelstatus = 'concept' | 'gepubliceerd' | 'ingetrokken'

/** A release of the reference model in the store. */
export type ModelRegel = {
  readonly versie: Datum
  readonly naam: string
  readonly status: Modelstatus
  /** SHA-256 of the file it came from, or of our own JSON for the shipped one. */
  readonly bestandshash: string
  readonly toegevoegdOp: string
  readonly gewijzigdOp: string
}

export type ReferentiemodelRegister = {
  /** Newest versie first. */
  list(): Promise<readonly ModelRegel[]>
  find(versie: Datum): Promise<ModelRegel | null>
  read(versie: Datum): Promise<Referentiemodel | null>
  /** @throws LandschapError referentiemodel_bestaat_al */
  add(model: Referentiemodel, regel: Pick<ModelRegel, 'status' | 'bestandshash'>): Promise<ModelRegel>
  setStatus(versie: Datum, status: Modelstatus): Promise<ModelRegel | null>
}
