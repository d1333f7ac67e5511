import { importBestand, type Workspace } from '../../src/app/index.ts'

/** Takes in an inventarisatie with these applicaties, as a file of our own exchange format. */
export async function importApplicaties(
  workspace: Workspace,
  gemeentecode: string,
  applicaties: readonly object[],
): Promise<void> {
  const inhoud = { gemeente: { gemeentecode, naam: `Gemeente ${gemeentecode}` }, applicaties }
  const bytes = new TextEncoder().encode(JSON.stringify(inhoud))
  await importBestand(workspace, { bestandsnaam: `${gemeentecode}.json`, bytes }, { account: 'lokaal' })
}
