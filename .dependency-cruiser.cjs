/** Which folder may import what. The way of the data: adapters → core ← storage, app above them, http and cli on top. */
const only = (from, allowed, comment) => ({
  name: `${from.replaceAll('/', '-')}-imports`,
  comment,
  severity: 'error',
  from: { path: `^src/${from}/` },
  to: { path: '^src/', pathNot: allowed.map((folder) => `^src/${folder}`) },
})

const packages = (from, allowed, comment) => ({
  name: `${from}-packages`,
  comment,
  severity: 'error',
  from: { path: `^src/${from}/` },
  to: { dependencyTypes: ['npm', 'core'], pathNot: allowed },
})

/** An import of something inside a folder that has a door. */
const door = (folder) => ({
  name: `door-of-${folder.replaceAll('/', '-')}`,
  comment: `Code outside ${folder} knows only its index.ts, so that what is behind it can change.`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/${folder}/` },
  to: { path: `^src/${folder}/`, pathNot: `^src/${folder}/(index|write[a-z-]*)\\.ts$` },
})

module.exports = {
  forbidden: [
    only('core', ['core/'], 'The core is pure: it works on values and knows no format, store or server.'),
    only('adapters', ['adapters/', 'core/'], 'An adapter translates between a format and the model, nothing else.'),
    only('storage', ['storage/', 'core/'], 'The store keeps values of the model and knows no use case.'),
    only('app', ['app/', 'adapters/', 'core/', 'storage/'], 'Use cases know no HTTP and no command line.'),
    only(
      'http',
      ['http/', 'app/', 'core/', 'storage/'],
      'HTTP asks the use cases; it reads no format and knows no command line.',
    ),
    only(
      'cli',
      ['cli/', 'app/', 'core/', 'storage/', 'adapters/', 'http/index'],
      'The command line is a thin shell; of HTTP it knows the door, to start the server.',
    ),
    only('web', ['web/'], 'The viewer knows only the public API, which so proves to be enough for others.'),
    {
      name: 'nothing-of-web',
      comment: 'The viewer runs in a browser: nothing on the server can use it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/web/' },
      to: { path: '^src/web/' },
    },
    packages(
      'core',
      ['node_modules/(zod|graphology|fastest-levenshtein)'],
      'No I/O, clock, randomness or environment in the core: so no Node modules either.',
    ),
    packages(
      'adapters',
      [
        'node_modules/(zod|csv-parse|fast-xml-parser|iconv-lite|yauzl|saxes|write-excel-file|graphology-gexf)',
        '^(node:)?(buffer|zlib|stream|string_decoder)$',
      ],
      'Adapters get bytes and give values: they open no files and no network.',
    ),
    packages(
      'web',
      [
        'node_modules/(lit|lit-html|lit-element|@lit|openapi-fetch|sigma|graphology|write-excel-file|@nl-design-system|@utrecht|@fontsource)',
      ],
      'The viewer is loaded by people: only what it draws with.',
    ),
    packages(
      'storage',
      ['node_modules/(zod|kysely|pg|@types/pg|pg-boss|@electric-sql/pglite)(/|$)', '^(node:)?[a-z_/]+$'],
      'The store is where the database is, and the only one that knows which.',
    ),
    door('storage'),
    door('app'),
    door('http'),
    ...['ameff', 'csv', 'xlsx', 'json', 'html', 'gexf', 'tabel', 'taal', 'waarheid'].map((format) =>
      door(`adapters/${format}`),
    ),
    {
      name: 'no-cycles',
      comment: 'A cycle means that two files are one idea, or that an idea is in the wrong place.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'not-to-test',
      comment: 'The product does not depend on its tests.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    exclude: { path: '^dist/' },
  },
}
