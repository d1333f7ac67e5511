import { type Command, Option } from 'commander'
import { writeGexf, writeVergelijkingCsv, writeVergelijkingHtml, writeVergelijkingXlsx } from '../../adapters/index.ts'
import { compareBestanden, type MappedBestanden } from '../../app/index.ts'
import type { Rapport, Vergelijking, Weging } from '../../core/index.ts'
import { readGemeenten } from '../../storage/index.ts'
import { type Drempel, parseDrempel, parsePeildatum, parseStatus } from '../opties.ts'
import { clearProgress, deliver, hasColour, remark, reportWidth, showProgress } from '../output.ts'
import { writeRapportTekst } from '../rapport/index.ts'
import { collect, type LeesVlaggen, readInvoer, readToday } from './lezen.ts'

const FORMATEN = ['tekst', 'json', 'csv', 'xlsx', 'html', 'gexf'] as const

type Vlaggen = LeesVlaggen & {
  readonly formaat: (typeof FORMATEN)[number]
  readonly uit?: string
  readonly peildatum?: string
  readonly status?: string
  readonly weging: Weging
  readonly drempel: readonly string[]
}

const VOORBEELDEN = `
Voorbeelden:
  gemene-deler vergelijk data/voorbeelden/*
  gemene-deler vergelijk a.csv b.xlsx c.xml --formaat html --uit vergelijking.html
  gemene-deler vergelijk lijst.csv cmdb.xlsx --gemeente lijst.csv=0363:Amsterdam
  gemene-deler vergelijk a.csv b.csv --kolommen naam:Systeem,leverancier:Maker
  gemene-deler vergelijk a.csv b.csv --drempel overeenstemming=0.6

Van wie een bestand is: wat --gemeente zegt, dan wat in het bestand staat, dan de bestandsnaam (0363.csv is een
gemeentecode). Is er geen gemeentecode, dan krijgt de gemeente een werkcode vanaf 9901.`

/** Adds `vergelijk`: compares files without any server or store. */
export function addVergelijk(program: Command, onDrempelMissed: () => void): void {
  program
    .command('vergelijk')
    .description('vergelijk de inventarisaties van twee of meer gemeenten')
    .argument('<bestanden...>', 'CSV, XLSX, AMEFF (XML) of JSON, door elkaar')
    .addOption(new Option('-f, --formaat <formaat>', 'vorm van het resultaat').choices(FORMATEN).default('tekst'))
    .option('-u, --uit <bestand>', 'schrijf het resultaat in dit bestand')
    .option('-g, --gemeente <BESTAND=code[:naam]>', 'van wie een bestand is; mag vaker', collect, [])
    .option('--volledig <BESTAND=ja|nee|domein,…>', 'of een bestand alles bevat; mag vaker', collect, [])
    .option('-k, --kolommen <veld:Kolom,…>', 'welke kolom wat is, waar de herkenning tekortschiet')
    .option('-r, --referentiemodel <versie|bestand>', 'een andere release van GEMMA dan de nieuwste')
    .option('--peildatum <datum>', 'datum waarover de vergelijking gaat, anders vandaag')
    .option('--status <status,…>', 'wat als in gebruik telt')
    .addOption(
      new Option('--weging <weging>', 'hoe gemeenten wegen in de concentratie')
        .choices(['gelijk', 'inwoners'])
        .default('gelijk'),
    )
    .option('--drempel <MAAT=AANDEEL>', 'eindig met code 1 als de maat lager is; mag vaker', collect, [])
    .addHelpText('after', VOORBEELDEN)
    .action(async (bestanden: string[], vlaggen: Vlaggen) => {
      const drempels = vlaggen.drempel.map(parseDrempel)
      const { rapport, mapped } = await compare(bestanden, vlaggen)
      await deliver(await render(rapport, mapped, vlaggen), vlaggen.uit)
      const missed = drempels.filter((drempel) => !isMet(rapport.vergelijking, drempel))
      for (const { maat, waarde } of missed) remark(`Drempel niet gehaald: ${maat} is lager dan ${waarde}.`)
      if (missed.length > 0) onDrempelMissed()
    })
}

async function compare(bestanden: readonly string[], vlaggen: Vlaggen) {
  const { peildatum, status, weging } = vlaggen
  const options = {
    peildatum: peildatum === undefined ? readToday() : parsePeildatum(peildatum),
    ...(status === undefined ? {} : { status: parseStatus(status) }),
    weging,
  }
  const { gelezen, ...invoer } = await readInvoer(bestanden, vlaggen)
  showProgress('Vergelijken…')
  const bekendeGemeenten = await readGemeenten()
  const compared = compareBestanden(gelezen, { ...invoer, ...options, bekendeGemeenten })
  clearProgress()
  return compared
}

async function render(
  rapport: Rapport,
  mapped: MappedBestanden,
  { formaat, uit }: Vlaggen,
): Promise<string | Uint8Array> {
  switch (formaat) {
    case 'tekst':
      return writeRapportTekst(rapport, { breedte: reportWidth(), kleur: hasColour(uit) })
    case 'json':
      return `${JSON.stringify(rapport.vergelijking, null, 2)}\n`
    case 'csv':
      return writeVergelijkingCsv(rapport)
    case 'xlsx':
      return writeVergelijkingXlsx(rapport)
    case 'html':
      return writeVergelijkingHtml(rapport)
    case 'gexf':
      return writeGexf(mapped.graph)
  }
}

/** A measure of pairs is met when the lowest pair meets it; an undefined one is not met. */
function isMet({ paren, samenvatting }: Vergelijking, { maat, waarde }: Drempel): boolean {
  if (maat === 'harmonisatiegraad') return (samenvatting.harmonisatiegraad ?? -1) >= waarde
  return paren.every((paar) => (paar[maat].aandeel ?? -1) >= waarde)
}
