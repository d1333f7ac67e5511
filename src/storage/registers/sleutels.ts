import type { Gemeentecode } from '../../core/index.ts'

export type Rol = 'architect' | 'lezer' | 'programma' | 'beheerder'

/** An API key: only the hash of its secret is kept. */
export type Sleutel = {
  readonly id: string
  readonly omschrijving: string
  readonly rol: Rol
  /** Codes it is for; `alle`: every gemeente. */
  readonly gemeenten: readonly Gemeentecode[] | 'alle'
  readonly aangemaaktOp: string
  readonly verlooptOp: string
  readonly ingetrokkenOp: string | null
}

export type SleutelRegister = {
  /** Oldest first. */
  list(): Promise<readonly Sleutel[]>
  find(id: string): Promise<Sleutel | null>
  findByHash(geheimhash: string): Promise<Sleutel | null>
  add(sleutel: Omit<Sleutel, 'id' | 'aangemaaktOp' | 'ingetrokkenOp'>, geheimhash: string): Promise<Sleutel>
  revoke(id: string): Promise<Sleutel | null>
}
