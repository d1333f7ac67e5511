import { cleanLine, formatBedrag, formatOpsomming, SLEUTEL_LABELS } from '../../adapters/index.ts'
import type { Verdeling, Verdelingsoverzicht, Vertrek } from '../../core/index.ts'
import { buildOpmaak, joinSecties, type Opmaak, type TekstOpties } from './opmaak.ts'

/** Writes a cost by every verdeelsleutel for a terminal: the parts, who would object, and what a departure does. */
export function writeVerdelingTekst(overzicht: Verdelingsoverzicht, options: TekstOpties): string {
  const opmaak = buildOpmaak(options)
  return `${joinSecties([
    writeTotaal(overzicht, opmaak),
    writeBijdragen(overzicht.verdelingen, opmaak),
    ...overzicht.verdelingen.map((verdeling) => writeUitleg(verdeling, opmaak)),
    writeVertrek(overzicht.vertrek, opmaak),
  ])}\n`
}

function writeTotaal({ naam, totaalInCenten, samenAlleenInCenten }: Verdelingsoverzicht, opmaak: Opmaak): string[] {
  const difference = samenAlleenInCenten - totaalInCenten
  const verdict =
    difference >= 0
      ? `Samen is dat ${formatBedrag(difference)} goedkoper.`
      : `Samen is dat ${formatBedrag(-difference)} duurder: samenwerken kost hier geld.`
  return [
    opmaak.style('bold', cleanLine(naam ?? 'Verdeling van kosten')),
    ...opmaak.alinea(
      `Te verdelen: ${formatBedrag(totaalInCenten)}. Ieder voor zich: ${formatBedrag(samenAlleenInCenten)}. ${verdict}`,
    ),
  ]
}

function writeBijdragen(verdelingen: readonly Verdeling[], opmaak: Opmaak): string[] {
  const counted = verdelingen.filter(({ bijdragen }) => bijdragen.length > 0)
  const [first] = counted
  if (first === undefined) return []
  const kolommen = [
    { kop: 'Sleutel' },
    ...first.bijdragen.map(({ naam }) => ({ kop: cleanLine(naam), uitlijning: 'rechts' as const })),
    { kop: 'Stabiel' },
  ]
  const rijen = counted.map(({ sleutel, bijdragen, stabiel }) => [
    SLEUTEL_LABELS[sleutel],
    ...bijdragen.map(({ bijdrageInCenten }) => formatBedrag(bijdrageInCenten)),
    stabiel === null ? 'niet zeker' : stabiel ? 'ja' : 'nee',
  ])
  const alone = ['alleen', ...first.bijdragen.map(({ alleenInCenten }) => formatBedrag(alleenInCenten)), '']
  return [opmaak.kop('Bijdragen'), ...opmaak.tabel(kolommen, [...rijen, alone])]
}

function writeUitleg({ sleutel, uitleg, reden, stabiel, schending, bijdragen }: Verdeling, opmaak: Opmaak): string[] {
  const lines = [opmaak.kop(SLEUTEL_LABELS[sleutel]), ...opmaak.alinea(uitleg)]
  if (reden !== undefined) return [...lines, ...opmaak.alinea(`Geen uitkomst: ${reden}`)]
  const fout = Math.max(0, ...bijdragen.map(({ standaardfoutInCenten = 0 }) => standaardfoutInCenten))
  const sampled = fout > 0 ? [`Geschat met een steekproef; de standaardfout is hooguit ${formatBedrag(fout)}.`] : []
  return [...lines, ...[...sampled, describeStabiliteit(stabiel, schending)].flatMap((text) => opmaak.alinea(text))]
}

function describeStabiliteit(stabiel: boolean | null, schending: Verdeling['schending']): string {
  if (schending !== null) {
    const { deelnemers, betaaltInCenten, alleenInCenten } = schending
    const who = formatOpsomming(deelnemers.map(cleanLine))
    const [verb, can] = deelnemers.length === 1 ? ['betaalt', 'kan'] : ['betalen samen', 'kunnen']
    return `Niet stabiel: ${who} ${verb} ${formatBedrag(betaaltInCenten)} en ${can} het voor ${formatBedrag(alleenInCenten)} zonder de anderen.`
  }
  return stabiel === true
    ? 'Stabiel: geen enkele groep is zonder de anderen goedkoper uit.'
    : 'Geen groep gevonden die zonder de anderen goedkoper uit is; niet alle groepen zijn geprobeerd.'
}

function writeVertrek(vertrek: readonly Vertrek[], opmaak: Opmaak): string[] {
  const rijen = vertrek.flatMap(({ naam, alleenInCenten, perSleutel }) =>
    perSleutel.map(({ sleutel, gevolgen }) => [
      cleanLine(naam),
      formatBedrag(alleenInCenten),
      SLEUTEL_LABELS[sleutel],
      gevolgen.map((gevolg) => `${cleanLine(gevolg.naam)} ${formatVerschil(gevolg.verschilInCenten)}`).join(', '),
    ]),
  )
  if (rijen.length === 0) return []
  const kolommen = [{ kop: 'Wie vertrekt' }, { kop: 'Betaalt dan' }, { kop: 'Sleutel' }, { kop: 'De anderen' }]
  return [opmaak.kop('Als één deelnemer vertrekt'), ...opmaak.tabel(kolommen, rijen)]
}

function formatVerschil(centen: number): string {
  return centen > 0 ? `+${formatBedrag(centen)}` : formatBedrag(centen)
}
