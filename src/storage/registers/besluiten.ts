import type {
  Celbesluit,
  Gemeentecode,
  ObjectId,
  Pakketbesluit,
  Samenvoegbesluit,
  Toewijzingsbesluit,
} from '../../core/index.ts'

/** Who decided something, and when. */
export type Vastlegging = { readonly account: string; readonly vastgelegdOp: string }

/** What people decided: kept whatever happens to the inventarisaties and releases it is about. */
export type BesluitRegister = {
  listToewijzingen(codes: readonly Gemeentecode[]): Promise<readonly (Toewijzingsbesluit & Vastlegging)[]>
  /** Of all gemeenten, those that say of which pakket they are. Sorted by gemeentecode, applicatie, referentiecomponent. */
  listPakketbesluiten(): Promise<readonly Pakketbesluit[]>
  /** Adds or replaces, one per applicatie and referentiecomponent; raises the revisies of the gemeente and the knowledge. */
  saveToewijzingen(code: Gemeentecode, besluiten: readonly Toewijzingsbesluit[], account: string): Promise<void>
  removeToewijzing(code: Gemeentecode, applicatieId: string, referentiecomponentId: ObjectId): Promise<boolean>
  listCellen(
    codes: readonly Gemeentecode[],
  ): Promise<readonly (Celbesluit & Vastlegging & { readonly gemeentecode: Gemeentecode })[]>
  saveCel(code: Gemeentecode, besluit: Celbesluit, account: string): Promise<void>
  removeCel(code: Gemeentecode, referentiecomponentId: ObjectId): Promise<boolean>
  /** Oldest first, every one that was ever taken; the last one of a pair counts. Raises the revisie of the knowledge. */
  listSamenvoegingen(): Promise<readonly (Samenvoegbesluit & Vastlegging & { readonly id: string })[]>
  addSamenvoeging(besluit: Samenvoegbesluit, account: string): Promise<{ readonly id: string }>
  removeSamenvoeging(id: string): Promise<boolean>
}
