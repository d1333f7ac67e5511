import { type Command, Option } from 'commander'
import { compareReferentiemodellen, LandschapError, type Referentiemodel } from '../../core/index.ts'
import { findReleases, readRelease, saveRelease } from '../../storage/index.ts'
import { clearProgress, print, remark, showProgress } from '../output.ts'
import { writeVerschilTekst } from '../rapport/verschil.ts'
import { chooseReferentiemodel, readOfficialRelease } from './lezen.ts'

type Formaat = { readonly formaat: 'tekst' | 'json' }

const formaatOptie = () =>
  new Option('-f, --formaat <formaat>', 'vorm van het resultaat').choices(['tekst', 'json']).default('tekst')

/** Adds `referentiemodel importeer|lijst|verschil`: the releases of GEMMA. */
export function addReferentiemodel(program: Command): void {
  const command = program
    .command('referentiemodel')
    .description('releases van GEMMA: inlezen, opsommen, verschillen')
    .addHelpText('after', '\nVoorbeeld:\n  gemene-deler referentiemodel verschil 2025-10-11 GEMMA-2026-06-30.xml')
  command
    .command('importeer')
    .description('lees een release in (AMEFF, ook .xml.gz) en bewaar haar')
    .argument('<bestand>', 'de export van GEMMA')
    .addHelpText('after', '\nVoorbeeld:\n  gemene-deler referentiemodel importeer GEMMA-2026-06-30.xml')
    .action(importRelease)
  command
    .command('lijst')
    .description('welke releases er zijn')
    .addOption(formaatOptie())
    .addHelpText('after', '\nVoorbeeld:\n  gemene-deler referentiemodel lijst --formaat json')
    .action(listReleases)
  command
    .command('verschil')
    .description('wat er tussen twee releases veranderde')
    .argument('<oud>', 'versie of bestand')
    .argument('<nieuw>', 'versie of bestand')
    .addOption(formaatOptie())
    .addHelpText('after', '\nVoorbeeld:\n  gemene-deler referentiemodel verschil GEMMA-2024-05-27.xml.gz 2026-06-30')
    .action(showVerschil)
}

async function importRelease(bestand: string): Promise<void> {
  showProgress(`Lezen: ${bestand}`)
  const { referentiemodel, bevindingen } = await readOfficialRelease(bestand)
  clearProgress()
  refuseLandschap(referentiemodel, bestand)
  const outcome = await saveRelease(referentiemodel)
  const { versie, naam, referentiecomponenten, standaarden, applicatieservices, bedrijfsfuncties } = referentiemodel
  for (const { tekst } of bevindingen) remark(`Let op: ${tekst}`)
  await print(
    `${naam} ${versie}${outcome === 'gelijk' ? ' was al ingelezen' : ' ingelezen'}: ${referentiecomponenten.length} referentiecomponenten, ${standaarden.length} standaarden, ${applicatieservices.length} applicatieservices, ${bedrijfsfuncties.length} bedrijfsfuncties.\n`,
  )
}

async function listReleases({ formaat }: Formaat): Promise<void> {
  const releases = await findReleases()
  const rows = await Promise.all(
    releases.map(async ({ versie, isMeegeleverd }, position) => {
      const { referentiecomponenten } = await readRelease(versie)
      return {
        versie,
        referentiecomponenten: referentiecomponenten.length,
        herkomst: isMeegeleverd ? 'meegeleverd' : 'ingelezen',
        standaard: position === 0,
      }
    }),
  )
  if (formaat === 'json') return print(`${JSON.stringify(rows, null, 2)}\n`)
  const lines = rows.map(({ versie, referentiecomponenten, herkomst, standaard }) => {
    return `${versie}  ${referentiecomponenten} referentiecomponenten  ${herkomst}${standaard ? '  (wordt gebruikt als u niets kiest)' : ''}`
  })
  return print(`${lines.join('\n')}\n`)
}

async function showVerschil(oud: string, nieuw: string, { formaat }: Formaat): Promise<void> {
  showProgress('Releases lezen…')
  const verschil = compareReferentiemodellen(await chooseReferentiemodel(oud), await chooseReferentiemodel(nieuw))
  clearProgress()
  await print(formaat === 'json' ? `${JSON.stringify(verschil, null, 2)}\n` : writeVerschilTekst(verschil))
}

/** A landschap in AMEFF holds the components that it uses; taken for a release it would hide all the others. */
function refuseLandschap({ applicatieservices, bedrijfsfuncties }: Referentiemodel, bestand: string): void {
  if (applicatieservices.length > 0 && bedrijfsfuncties.length > 0) return
  throw new LandschapError(
    'geen_gemma',
    `${bestand}: dit is geen release van GEMMA, want er staan geen applicatieservices of bedrijfsfuncties in. Is het een inventarisatie, gebruik dan: gemene-deler vergelijk.`,
  )
}
