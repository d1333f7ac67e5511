import { createInterface } from 'node:readline'
import { cleanLine, formatPercentage } from '../adapters/index.ts'
import { answerReview, parseReviewantwoord, type Review } from '../app/index.ts'
import { LandschapError, type Toewijsregel } from '../core/index.ts'

const TOETSEN =
  'nummer(s) = kies · a = akkoord met het eerste · n = geen van deze · s = overslaan · u = ongedaan · q = stop'

/**
 * Goes through a review with a person at the terminal; the questions go to standard error, so that standard output stays
 * free for the result. Ends at the last applicatie, at `q`, and where the input ends.
 *
 * @throws LandschapError ongeldige_invoer when there is nothing to review
 */
export async function runReview(start: Review): Promise<Review> {
  if (start.regels.length === 0) {
    throw new LandschapError(
      'ongeldige_invoer',
      'Er is niets te beoordelen: alle applicaties zijn toegewezen. Neem met --alles ook wat automatisch is toegewezen.',
    )
  }
  let review = start
  const say = (text: string) => process.stderr.write(text)
  say(`${start.regels.length} applicaties om te beoordelen. ${TOETSEN}\n`)
  const lines = createInterface({ input: process.stdin, terminal: false })
  say(askAbout(review))
  for await (const line of lines) {
    const regel = review.regels[review.positie]
    const antwoord = regel === undefined ? null : parseReviewantwoord(line, regel)
    if (antwoord === null) say(`  '${cleanLine(line)}' is geen keuze. ${TOETSEN}\n`)
    else review = answerReview(review, antwoord)
    if (review.isGestopt || review.positie >= review.regels.length) break
    say(askAbout(review))
  }
  lines.close()
  say(`\n${review.positie} van ${review.regels.length} beoordeeld.\n`)
  return review
}

function askAbout({ regels, positie }: Review): string {
  const regel = regels[positie]
  if (regel === undefined) return ''
  const choices = regel.toewijzingen.map(describeKeuze)
  const none = choices.length === 0 ? ['  geen voorstel; s of n'] : choices
  return `\n[${positie + 1}/${regels.length}] ${describeApplicatie(regel)}\n${none.join('\n')}\n> `
}

function describeApplicatie({ naam, leverancier, gemeente }: Toewijsregel): string {
  const maker = leverancier === undefined ? '' : ` (${cleanLine(leverancier)})`
  return `${cleanLine(naam)}${maker} · ${cleanLine(gemeente)}`
}

function describeKeuze({ naam, zekerheid, redenen }: Toewijsregel['toewijzingen'][number], at: number): string {
  return `  ${at + 1}. ${formatPercentage(zekerheid).padStart(6)}  ${cleanLine(naam)} – ${redenen.map(cleanLine).join('; ')}`
}
