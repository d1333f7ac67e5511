import { LandschapError } from '../../core/errors.ts'
import type { Bevinding } from '../../core/model/bevinding.ts'
import { Datum } from '../../core/model/ids.ts'
import type { Referentiemodel, Standaard, Voorziening } from '../../core/model/referentiemodel.ts'
import { type Ameff, type AmeffElement, findEigenschap, indexVerband, reportLosseRelaties } from './ameff.ts'
import { readApis, readBeleidsdomeinen, readReferentiecomponenten, readStromen } from './componenten.ts'
import { decodeXml } from './decode.ts'
import { readApplicatieservices, readBedrijfsfuncties } from './functies.ts'
import { compareFeiten, findFeiten, type Gemma, identifyElementen, isGemma, parseGemmaStatus } from './gemma.ts'
import { readKaart } from './kaart.ts'
import { readAmeff } from './read-ameff.ts'

/**
 * Reads a release of GEMMA from an ArchiMate exchange file, plain or gzipped.
 *
 * The release is the model property `Release`; when that is absent, a date in the file name. omschrijving is the
 * documentation of GEMMA; eerdereNamen and trefwoorden are empty, for GEMMA has none.
 *
 * @param bytes - the file, at most 200 MB packed and unpacked
 * @param options - bestand: name for messages
 * @returns every list sorted by naam, then id; the bevindingen name what was left out
 * @throws LandschapError leeg_bestand, bestand_te_groot, onveilig_bestand, onleesbaar_bestand, onbekend_formaat;
 * geen_gemma when no element is a referentiecomponent or the release is not stated
 * @source GEMMA, VNG Realisatie; ArchiMate Model Exchange File Format 3.1, The Open Group
 */
export function readReferentiemodel(
  bytes: Uint8Array,
  { bestand }: { readonly bestand: string },
): { referentiemodel: Referentiemodel; bevindingen: Bevinding[] } {
  const xml = decodeXml(bytes, bestand)
  const ameff = readAmeff(xml, bestand)
  const gemma = identifyElementen(ameff, bestand)
  const referentiecomponenten = readReferentiecomponenten(gemma)
  if (referentiecomponenten.length === 0) throw noGemma(bestand)
  const { versie, bevindingen } = readVersie(ameff, bestand)
  const { kaart, bevindingen: kaartbevindingen } = readKaart(ameff, gemma, bestand)
  return {
    referentiemodel: {
      versie,
      naam: ameff.naam,
      referentiecomponenten,
      applicatieservices: readApplicatieservices(gemma),
      bedrijfsfuncties: readBedrijfsfuncties(gemma),
      standaarden: readStandaarden(gemma),
      beleidsdomeinen: readBeleidsdomeinen(gemma),
      apis: readApis(gemma),
      voorzieningen: readVoorzieningen(gemma),
      stromen: readStromen(gemma),
      kaart,
    },
    bevindingen: [
      ...xml.bevindingen,
      ...bevindingen,
      ...gemma.bevindingen,
      ...kaartbevindingen,
      ...reportLosseRelaties(ameff, bestand),
    ],
  }
}

function noGemma(bestand: string): LandschapError {
  const detail = `${bestand}: in dit model staat geen enkele referentiecomponent (GEMMA type "Referentiecomponent"). Geef het AMEFF-bestand van een GEMMA-release.`
  return new LandschapError('geen_gemma', detail)
}

function readVersie(ameff: Ameff, bestand: string): { versie: Datum; bevindingen: Bevinding[] } {
  const release = Datum.safeParse(findEigenschap(ameff, 'release'))
  if (release.success) return { versie: release.data, bevindingen: [] }
  const fromName = Datum.safeParse(/\d{4}-\d{2}-\d{2}/.exec(bestand)?.[0])
  if (!fromName.success) {
    const detail = `${bestand}: het model noemt geen release (modeleigenschap "Release", een datum als 2026-06-30). Vul die in, of zet de datum in de bestandsnaam.`
    throw new LandschapError('geen_gemma', detail)
  }
  const tekst = `Het model noemt geen release; de datum uit de bestandsnaam is gebruikt: ${fromName.data}.`
  return {
    versie: fromName.data,
    bevindingen: [{ code: 'waarde_onbekend', ernst: 'waarschuwing', tekst, plaats: { bestand, element: 'Release' } }],
  }
}

function readStandaarden(gemma: Gemma): Standaard[] {
  const isStandaard = (element: AmeffElement): boolean => isGemma(element, 'Constraint', 'Standaard')
  const isVersie = (element: AmeffElement): boolean => isGemma(element, 'Constraint', 'Standaardversie')
  const versies = indexVerband(gemma.verbindingen, { soort: 'Specialization', bron: isVersie, doel: isStandaard }, true)
  return findFeiten(gemma, isStandaard).map(([feit, element]) => {
    const own = new Set((versies.get(element) ?? []).map(({ naar }) => naar))
    return {
      ...feit,
      status: parseGemmaStatus(findEigenschap(element, 'gemma status')),
      versies: findFeiten(gemma, (versie) => own.has(versie))
        .map(([versie, { eigenschappen }]) => ({
          ...versie,
          status: parseGemmaStatus(findEigenschap({ eigenschappen }, 'status')),
        }))
        .sort(compareFeiten),
    }
  })
}

function readVoorzieningen(gemma: Gemma): Voorziening[] {
  return findFeiten(gemma, (element) =>
    isGemma(element, 'ApplicationComponent', 'Buitengemeentelijke voorziening'),
  ).map(([feit, element]) => ({ ...feit, status: parseGemmaStatus(findEigenschap(element, 'gemma status')) }))
}
