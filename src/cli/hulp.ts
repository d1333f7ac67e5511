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
      optionDescription: ({ description, defaultValue }) =>
        typeof defaultValue === 'string' ? `${description} (anders: ${defaultValue})` : description,
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
    'commander.optionMissingArgument': `Fout: bij ${named} hoort een waarde.`,
    'commander.excessArguments': 'Fout: er staan te veel argumenten.',
    'commander.invalidArgument': `Fout: ${message.replace(/^error: /, '')}`,
  }
  return `${texts[code] ?? `Fout: ${message.replace(/^error: /, '')}`} Zie --help.`
}
