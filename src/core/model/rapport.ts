import { z } from 'zod'
import { Bevinding, Plaats } from './bevinding.ts'
import { ApplicatieId, Gemeentecode, ObjectId } from './ids.ts'
import { Formaat, Lezing, Tellingen } from './inlezing.ts'
import { Kaart } from './referentiemodel.ts'
import { Herkomst, Toewijzingstatus } from './toewijzing.ts'
import { Vergelijking } from './vergelijking.ts'

/** How it was decided whose file it is. */
export const Gemeenteherkomst = z.enum(['opgegeven', 'bestand', 'bestandsnaam'])
export type Gemeenteherkomst = z.infer<typeof Gemeenteherkomst>

/** What was read from one file. */
export const Bestandsverslag = z.object({
  bestand: z.string(),
  formaat: Formaat,
  lezing: Lezing,
  /** Gemeenten whose applicaties it holds, sorted by gemeentecode; empty for files with knowledge only. */
  gemeenten: z.array(
    z.object({
      gemeentecode: Gemeentecode,
      naam: z.string(),
      voorlopig: z.boolean(),
      herkomst: Gemeenteherkomst,
      applicaties: z.int().nonnegative(),
    }),
  ),
  tellingen: Tellingen,
  bevindingen: z.array(Bevinding),
})
export type Bestandsverslag = z.infer<typeof Bestandsverslag>

/** An applicatie in use that fills no referentiecomponent, with the best proposals where there are any. */
export const NietToegewezen = z.object({
  gemeentecode: Gemeentecode,
  id: ApplicatieId,
  naam: z.string(),
  leverancier: z.string().optional(),
  /** Best first, at most three. Empty: nothing fits. */
  voorstellen: z.array(
    z.object({
      referentiecomponentId: ObjectId,
      naam: z.string(),
      zekerheid: z.number(),
      redenen: z.array(z.string()),
    }),
  ),
})
export type NietToegewezen = z.infer<typeof NietToegewezen>

/** What became of the koppelingen of all files. */
export const Koppelingtelling = z.object({
  gelezen: z.int().nonnegative(),
  /** Both sides were found in the landschap of the gemeente, or are a voorziening. */
  verbonden: z.int().nonnegative(),
  /** Of those: with a voorziening outside the gemeente. */
  metVoorziening: z.int().nonnegative(),
})
export type Koppelingtelling = z.infer<typeof Koppelingtelling>

/** Everything that a person reads after a comparison of files: what was read, the vergelijking, what is left to do. */
export const Rapport = z.object({
  bestanden: z.array(Bestandsverslag),
  vergelijking: Vergelijking,
  /** Sorted by gemeentecode, then naam. */
  nietToegewezen: z.array(NietToegewezen),
  koppelingen: Koppelingtelling,
  /** Bevindingen of the mapping itself, beyond those of the files. */
  bevindingen: z.array(Bevinding),
  /** The heat map of the release, null when it has none. */
  kaart: Kaart.nullable(),
})
export type Rapport = z.infer<typeof Rapport>

/** What happened to one applicatie when referentiecomponenten were sought for it. */
export const Toewijsregel = z.object({
  gemeentecode: Gemeentecode,
  gemeente: z.string(),
  id: ApplicatieId,
  naam: z.string(),
  leverancier: z.string().optional(),
  plaats: Plaats,
  /** vermeld: a bron states it; automatisch and voorgesteld: the engine; geen_voorstel: nothing fits. */
  uitkomst: z.enum(['vermeld', 'automatisch', 'voorgesteld', 'geen_voorstel', 'voorziening', 'geen_applicatie']),
  /** Name of the facility outside the gemeente, for voorziening. */
  voorziening: z.string().optional(),
  /** Best first. */
  toewijzingen: z.array(
    z.object({
      referentiecomponentId: ObjectId,
      naam: z.string(),
      herkomst: Herkomst,
      status: Toewijzingstatus,
      zekerheid: z.number(),
      redenen: z.array(z.string()),
    }),
  ),
})
export type Toewijsregel = z.infer<typeof Toewijsregel>
