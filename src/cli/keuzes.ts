import { LandschapError, Maand, type Partnerfilter, Partnermaat, type Partnerweging } from '../core/index.ts'

function refuse(detail: string): never {
  throw new LandschapError('ongeldige_invoer', detail)
}

/** Reads a list with commas; empty parts are left out. */
export function parseLijst(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** Reads a whole number. @throws LandschapError ongeldige_invoer naming the option */
export function parseAantal(optie: string, text: string, least = 0): number {
  if (/^\d{1,9}$/.test(text.trim()) && Number(text) >= least) return Number(text)
  return refuse(`${optie}: '${text}' is geen geheel getal van ${least} tot en met 999999999.`)
}

/** Reads a share. @throws LandschapError ongeldige_invoer naming the option */
export function parseAandeel(optie: string, text: string): number {
  const value = Number(text.replace(',', '.'))
  if (text.trim() !== '' && value >= 0 && value <= 1) return value
  return refuse(`${optie}: '${text}' is geen aandeel. Geef een getal van 0 tot en met 1, bijvoorbeeld 0.4.`)
}

/**
 * Reads `--weging functieoverlap=1,overeenstemming=2`.
 *
 * @throws LandschapError ongeldige_invoer when a part is no measure with a weight
 */
export function parseWeging(text: string): Partnerweging {
  const weging: Partnerweging = {}
  for (const part of parseLijst(text)) {
    const [name = '', value = ''] = part.split('=')
    const maat = Partnermaat.safeParse(name.trim())
    const gewicht = Number(value)
    if (!maat.success || value.trim() === '' || !(gewicht >= 0 && gewicht < Infinity)) {
      refuse(
        `--weging: '${part}' is niet MAAT=gewicht. Kies uit ${Partnermaat.options.join(', ')}. Voorbeeld: --weging functieoverlap=1,overeenstemming=2`,
      )
    }
    if (weging[maat.data] !== undefined)
      refuse(`--weging: ${maat.data} staat er twee keer. Geef elke maat één gewicht.`)
    weging[maat.data] = gewicht
  }
  return weging
}

/** Reads `--inwoners 20000-80000`, of which either side may be left out. @throws LandschapError ongeldige_invoer */
export function parseInwoners(text: string): Pick<Partnerfilter, 'inwonersVanaf' | 'inwonersTotEnMet'> {
  const [, van = '', tot = ''] = /^\s*(\d{0,9})\s*-\s*(\d{0,9})\s*$/.exec(text.replaceAll('.', '')) ?? []
  if (van === '' && tot === '') {
    refuse(`--inwoners: '${text}' is niet van-tot. Voorbeeld: --inwoners 20000-80000, of 50000- voor vanaf 50.000.`)
  }
  if (van !== '' && tot !== '' && Number(van) > Number(tot)) {
    refuse(`--inwoners: '${text}' begint boven zijn einde. Zet het kleinste getal voorop: --inwoners ${tot}-${van}.`)
  }
  return {
    ...(van === '' ? {} : { inwonersVanaf: Number(van) }),
    ...(tot === '' ? {} : { inwonersTotEnMet: Number(tot) }),
  }
}

/** Reads `--maand 2026-11`. @throws LandschapError ongeldige_invoer when it is no month */
export function parseMaand(text: string): Maand {
  const read = Maand.safeParse(text)
  return read.success ? read.data : refuse(`--maand: '${text}' is geen maand. Schrijf hem als 2026-11.`)
}
