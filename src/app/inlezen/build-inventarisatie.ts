import type {
  AangetroffenInventarisatie,
  Datum,
  Gemeente,
  Inlezing,
  Inventarisatie,
  Inventarisatieinhoud,
  Referentiemodel,
  Volledig,
} from '../../core/index.ts'
import { uniteSamenwerkingsverbanden } from '../bestanden/unite-samenwerkingsverbanden.ts'
import type { Workspace } from '../workspace.ts'

/** An inventarisatie that was read and may be stored. */
export type GelezenInventarisatie = {
  readonly inventarisatie: Omit<Inventarisatie, 'id' | 'volgnummer'>
  readonly inhoud: Inventarisatieinhoud
}

type Gelezen = {
  readonly bestand: string
  readonly inlezing: Inlezing
  readonly gevonden: AangetroffenInventarisatie
  readonly gemeente: Gemeente
  readonly bestandshash: string
  readonly referentiemodel: Referentiemodel
  readonly workspace: Workspace
}

/** What the sender says of it; what is left out follows from the file. */
type Opdracht = {
  readonly bestandsnaam?: string
  readonly bron?: string
  readonly peildatum?: Datum
  readonly volledig?: Volledig
  readonly account: string
}

/** What was read becomes what is kept. */
export function buildInventarisatie(gelezen: Gelezen, opdracht: Opdracht): GelezenInventarisatie {
  const { bestand, inlezing, gevonden, gemeente, bestandshash, referentiemodel, workspace } = gelezen
  const { verbanden, rename } = uniteSamenwerkingsverbanden([{ bestand, inlezing }], [gemeente])
  const { applicaties, peildatum, volledig } = rename(bestand, gevonden)
  const { formaat, lezing, tellingen, bevindingen, kennis, koppelingen } = inlezing
  return {
    inventarisatie: {
      gemeentecode: gemeente.gemeentecode,
      bron: opdracht.bron ?? formaat,
      ...(opdracht.bestandsnaam === undefined ? {} : { bestandsnaam: opdracht.bestandsnaam }),
      bestandshash,
      formaat,
      referentiemodel: referentiemodel.versie,
      peildatum: opdracht.peildatum ?? peildatum ?? workspace.clock.today(),
      // a list without a single applicatie proves nothing, whatever is said of it
      volledig: applicaties.length === 0 ? false : (opdracht.volledig ?? volledig ?? true),
      ingelezenOp: workspace.clock.now(),
      account: opdracht.account,
      lezing,
      tellingen,
      bevindingen,
      applicaties: applicaties.length,
    },
    inhoud: { applicaties, kennis, koppelingen, samenwerkingsverbanden: [...verbanden] },
  }
}
