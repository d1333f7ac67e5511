import type { Command, CommanderError } from 'commander'

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Gebruik:',
  'Options:': 'Opties:',
  'Commands:': 'Opdrachten:',
  'Arguments:': 'Argumenten:',
}

/** Makes a command answer in Dutch, and throw instead of ending the process. Subcommands take this over. */
export function speakDutch(command: Command): Command {
  return command
    .exitOverride()
    .helpOption('-h, --help', 'toon deze hulp')
    .helpCommand('help [opdracht]', 'toon de hulp van een opdracht')
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      commandUsage: (shown) => describeUsage(shown),
      subcommandTerm: (shown) => [shown.name(), ...describeArguments(shown)].join(' '),
      optionDescription: ({ description, defaultValue, argChoices }) => {
        const choices = argChoices === undefined ? '' : `: ${argChoices.join(', ')}`
        return `${description}${choices}${typeof defaultValue === 'string' ? ` (anders ${defaultValue})` : ''}`
      },
    })
    .configureOutput({ writeErr: (text) => void (text.startsWith('error:') || process.stderr.write(text)) })
}

/** Says in Dutch what is wrong with how a command was given. */
export function describeUsageError({ code, message }: CommanderError): string {
  const named = /'([^']*)'/.exec(message)?.[1] ?? ''
  const texts: Readonly<Record<string, string>> = {
    'commander.unknownOption': `Fout: de optie ${named} bestaat niet.`,
    'commander.unknownCommand': `Fout: de opdracht '${named}' bestaat niet.`,
    'commander.missingArgument': `Fout: er ontbreekt een argument: ${named}.`,
    'commander.missingMandatoryOptionValue': `Fout: de optie ${named} is nodig.`,
    'commander.optionMissingArgument': `Fout: bij ${named} hoort een waarde.`,
    'commander.excessArguments': 'Fout: er staan te veel argumenten.',
    'commander.invalidArgument': describeChoice(message),
  }
  return `${texts[code] ?? `Fout: ${message.replace(/^error: /, '')}`} Zie --help.`
}

/** Commander says: option '-f, --formaat <formaat>' argument 'pdf' is invalid. Allowed choices are tekst, json. */
function describeChoice(message: string): string {
  const [, option = '', value = '', choices = ''] =
    /'([^']*)' argument '([^']*)'.*choices are (.*)\./.exec(message) ?? []
  return `Fout: '${value}' kan niet bij ${option}; kies uit ${choices}.`
}

/** The line behind "Gebruik:", from the program name on. */
function describeUsage(command: Command): string {
  const names: string[] = []
  for (let at: Command | null = command; at !== null; at = at.parent) names.unshift(at.name())
  const rest = command.commands.length > 0 ? ['[opties]', '<opdracht>'] : ['[opties]', ...describeArguments(command)]
  return [...names, ...rest].join(' ')
}

function describeArguments(command: Command): string[] {
  return command.registeredArguments.map((argument) => {
    const name = `${argument.name()}${argument.variadic ? '...' : ''}`
    return argument.required ? `<${name}>` : `[${name}]`
  })
}
