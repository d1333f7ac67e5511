/** Where a long Dutch compound of GEMMA may be broken: before one of these. */
const DELEN =
  /(?<=-)(?=.)|(?<=\p{L}{3})(?=component|beheer|administratie|registratie|informatie|gegevens|systeem|ondersteuning|management|magazijn|voorziening|verwerking|toepassing|planning|handhaving|verlening|verstrekking|afhandel|inzameling|leefomgeving|belasting|monitoring|matching|ontwikkel|eigendommen|objecten|ontwerp|beleid|vervoer|vorming|boeking|handtekening|automatisering|bewaking|uitwisseling|distributie|publicatie|exploitatie|catalogus|register|logging|routering|continuïteit|marktplaats|tevredenheid|controle|installatie)/u

/**
 * Breaks a name into lines for a box that cannot wrap text itself.
 *
 * @param tekens - characters per line; a longer word is broken with a hyphen, between its parts where it can
 * @param meeste - lines at most; the last one ends in an ellipsis when text is left
 * @returns at least one line; the same rule as in the HTML report
 * @example breekNaam('Zaakafhandelcomponent', 14, 3) // ['Zaakafhandel-', 'component']
 */
export function breekNaam(naam: string, tekens: number, meeste: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of naam.split(/\s+/).filter((part) => part !== '')) {
    for (const [at, piece] of breekWoord(word, tekens).entries()) {
      const joined = line === '' ? piece : `${line} ${piece}`
      if (at === 0 && joined.length <= tekens) {
        line = joined
        continue
      }
      if (line !== '') lines.push(line)
      line = piece
    }
  }
  lines.push(line)
  if (lines.length <= meeste) return lines
  return [...lines.slice(0, meeste - 1), `${(lines[meeste - 1] ?? '').slice(0, tekens - 1)}…`]
}

const gemarkeerd = new Map<string, string>()

/** Marks with soft hyphens where a name may be broken: browsers without Dutch rules of their own know no better. */
export function markeer(naam: string): string {
  const known = gemarkeerd.get(naam)
  if (known !== undefined) return known
  // after a hyphen a browser breaks by itself
  const marked = naam.split(DELEN).reduce((text, part) => (text.endsWith('-') ? text + part : `${text}\u00ad${part}`))
  gemarkeerd.set(naam, marked)
  return marked
}

function breekWoord(word: string, tekens: number): string[] {
  if (word.length <= tekens) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const part of word.split(DELEN).flatMap((text) => chunk(text, tekens - 1))) {
    const joined = piece + part
    if (piece !== '' && joined.length > (joined.endsWith('-') ? tekens : tekens - 1)) {
      pieces.push(piece.endsWith('-') ? piece : `${piece}-`)
      piece = ''
    }
    piece += part
  }
  return [...pieces, piece]
}

function chunk(text: string, size: number): string[] {
  const characters = [...text]
  return Array.from({ length: Math.ceil(characters.length / size) }, (_, at) =>
    characters.slice(at * size, (at + 1) * size).join(''),
  )
}
