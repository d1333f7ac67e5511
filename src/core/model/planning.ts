import { z } from 'zod'
import { Datum, Gemeentecode, ObjectId, PakketId } from './ids.ts'

/** What one gemeente does in one plateau about one pakket. */
export const Stap = z.object({
  gemeentecode: Gemeentecode,
  /** invoeren: a pakket that is new here; aansluiten: the same pakket, from its own to the shared instance; uitfaseren: it ends. */
  soort: z.enum(['invoeren', 'aansluiten', 'uitfaseren']),
  pakketId: PakketId,
  pakket: z.string(),
  /** What it replaces here. */
  vervangt: z.array(PakketId),
  referentiecomponenten: z.array(ObjectId),
  /** Number of the plateau: half-years from the start. */
  plateau: z.int().positive(),
  /** From when: the end of the half-year. */
  datum: Datum,
  /** End of the last contract that it waits for. */
  contractTot: Datum.nullable(),
  /** Until when the contracts that it leaves may be extended, the first of them; null when no option is known. */
  verlengbaarTot: Datum.nullable(),
  /** First end of support of what it replaces. */
  eindeOndersteuning: Datum.nullable(),
  /** Years of contract that go on after it; 0 when it waits long enough. */
  afkoopInJaren: z.number().nonnegative(),
  /** Pakketten of which a step of the same gemeente comes first or at once, for a koppeling between them. Sorted. */
  gekoppeldAan: z.array(PakketId),
  redenen: z.array(z.string()),
})
export type Stap = z.infer<typeof Stap>

/** A moment at which gemeenten can go to one pakket together, without paying for contracts that go on. */
export const Venster = z.object({
  pakketId: PakketId,
  pakket: z.string(),
  /** First date by which so many of them can go; `overbruggen`: of these the ones whose option to extend is over by then. */
  momenten: z.array(z.object({ datum: Datum, gemeenten: z.array(Gemeentecode), overbruggen: z.array(Gemeentecode) })),
  plateau: z.int().positive(),
})
export type Venster = z.infer<typeof Venster>

/** When what happens. */
export const Planning = z.object({
  startdatum: Datum,
  /** Every half-year with something to do. */
  plateaus: z.array(z.object({ plateau: z.int().positive(), van: Datum, tot: Datum, stappen: z.int() })),
  /** Sorted by plateau, gemeentecode, pakketId. */
  stappen: z.array(Stap),
  /** Pakketten that two or more gemeenten go to, sorted by plateau, then naam. */
  vensters: z.array(Venster),
  /** Steps that fall after the planperiode because a gemeente has its hands full. */
  nietOpTijd: z.int().nonnegative(),
})
export type Planning = z.infer<typeof Planning>
