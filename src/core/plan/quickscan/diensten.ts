import { computeHarmonisatiegraad, computeMigraties, computeSpreiding } from '../../analysis/index.ts'
import { buildProjectie, type LandschapGraph, type ProjectieComponent } from '../../graph/index.ts'
import type { Datum, Gemeentecode } from '../../model/ids.ts'
import type { DienstKandidaat } from '../../model/quickscan.ts'
import { compareText } from '../../model/sorteren.ts'
import { findHoofdfuncties, type Hoofdfunctie } from '../opgave/hoofdfuncties.ts'
import { readPakketkoppelingen } from '../opgave/koppelingen.ts'

/**
 * Ranks the main functions of layer Ondersteuning as candidates for a shared service.
 *
 * The score is the plain mean of dekking, gelijkheid, the share of koppelingen that stay within the function, and the share of
 * contracts that end in time; what is not known takes no part in it.
 *
 * @param planeinde - contracts that end before it are free
 * @returns best first, those without score last, then by naam
 */
export function rankDiensten(
  graph: LandschapGraph,
  { gemeenten, planeinde }: { gemeenten: readonly Gemeentecode[]; planeinde: Datum },
): DienstKandidaat[] {
  const { componenten } = buildProjectie(graph, { gemeenten })
  const koppelingen = gemeenten.map((code) => readPakketkoppelingen(graph, code))
  return findHoofdfuncties(graph, 'Ondersteuning')
    .map((functie) => {
      const own = componenten.filter(({ id, cellen }) => functie.componenten.includes(id) && cellen.some(isFilled))
      return describe(functie, own, { koppelingen, planeinde })
    })
    .sort((a, b) => (b.score ?? -1) - (a.score ?? -1) || compareText(a.naam, b.naam))
}

const isFilled = ({ staat }: { staat: string }) => staat === 'aanwezig'

type Omgeving = {
  readonly koppelingen: readonly ReturnType<typeof readPakketkoppelingen>[]
  readonly planeinde: Datum
}

function describe(functie: Hoofdfunctie, own: readonly ProjectieComponent[], omgeving: Omgeving): DienstKandidaat {
  const cellen = own.flatMap((component) => component.cellen)
  const spreidingen = own.map((component) => computeSpreiding(component.cellen.map(({ pakketIds }) => pakketIds)))
  const dekking = cellen.length === 0 ? null : cellen.filter(isFilled).length / cellen.length
  const gelijkheid = computeHarmonisatiegraad(spreidingen)
  const migraties = spreidingen.reduce((sum, spreiding) => sum + (computeMigraties(spreiding) ?? 0), 0)
  const koppelingenBinnen = shareWithin(own, omgeving.koppelingen)
  const contractenVrij = shareFree(own, omgeving.planeinde)
  const marks = [dekking, gelijkheid, koppelingenBinnen, contractenVrij].filter((mark) => mark !== null)
  return {
    id: functie.id,
    naam: functie.naam,
    score: cellen.length === 0 ? null : marks.reduce((sum, mark) => sum + mark, 0) / marks.length,
    referentiecomponenten: own.length,
    dekking,
    gelijkheid,
    migraties,
    koppelingenBinnen,
    contractenVrij,
    redenen: describeRedenen({ own: own.length, dekking, gelijkheid, migraties, koppelingenBinnen, contractenVrij }),
  }
}

function shareWithin(own: readonly ProjectieComponent[], koppelingen: Omgeving['koppelingen']): number | null {
  const counts = koppelingen.flatMap((links, gemeente) => {
    const here = new Set<string>(own.flatMap(({ cellen }) => cellen[gemeente]?.pakketIds ?? []))
    return links
      .filter(({ van, naar }) => here.has(van) || (naar !== null && here.has(naar)))
      .map(({ van, naar }) => here.has(van) && naar !== null && here.has(naar))
  })
  return counts.length === 0 ? null : counts.filter((isWithin) => isWithin).length / counts.length
}

function shareFree(own: readonly ProjectieComponent[], planeinde: Datum): number | null {
  const dates = new Map<string, string>()
  for (const { gebruiken } of own.flatMap(({ cellen }) => cellen)) {
    for (const { applicatie } of gebruiken) {
      if (applicatie.einddatumContract !== undefined) dates.set(applicatie.id, applicatie.einddatumContract)
    }
  }
  return dates.size === 0 ? null : [...dates.values()].filter((datum) => datum <= planeinde).length / dates.size
}

type Bevonden = Pick<
  DienstKandidaat,
  'dekking' | 'gelijkheid' | 'migraties' | 'koppelingenBinnen' | 'contractenVrij'
> & {
  readonly own: number
}

function describeRedenen(found: Bevonden): string[] {
  if (found.own === 0) return ['Geen van de gemeenten heeft hier een pakket voor.']
  const percent = (share: number) => `${Math.round(share * 100)} %`
  const { dekking, gelijkheid, migraties, koppelingenBinnen, contractenVrij } = found
  return [
    ...(dekking === null ? [] : [`${percent(dekking)} van de cellen is gevuld.`]),
    gelijkheid === null
      ? 'Geen referentiecomponent wordt door twee of meer gemeenten gevuld.'
      : `Op ${percent(gelijkheid)} van de weg naar één pakket; ${migraties} ${migraties === 1 ? 'verhuizing' : 'verhuizingen'} te gaan.`,
    koppelingenBinnen === null
      ? 'Er zijn geen koppelingen bekend.'
      : `${percent(koppelingenBinnen)} van de koppelingen blijft binnen de functie; de rest raakt andere systemen.`,
    contractenVrij === null
      ? 'Van geen enkel contract is het einde bekend.'
      : `${percent(contractenVrij)} van de bekende contracten loopt binnen de planperiode af.`,
  ]
}
