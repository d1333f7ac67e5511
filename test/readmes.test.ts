import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const FOLDERS = ['src', 'data', 'test', 'openapi']
const FILES = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => `/${folder}/${path.replaceAll('\\', '/')}`),
)
const READMES = FILES.filter((path) => path.startsWith('/src/') && path.endsWith('/README.md'))

describe.each(READMES)('%s', (path) => {
  const text = readFileSync(path.slice(1), 'utf8')

  it('names only files that are there', () => {
    const named = [...text.matchAll(/`([\w.][\w./-]*\.(?:ts|json|css|cjs))`/g)].map(([, file = '']) => file)
    const gone = named.filter(
      (file) => !existsSync(file) && !FILES.some((one) => one.endsWith(`/${file.replace(/^(?:\.\.?\/)+/, '')}`)),
    )
    expect(gone).toEqual([])
  })

  it('fits on a screen', () => {
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(40)
  })
})

it('has a README in every folder right under src', () => {
  const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const bare = folders.map(({ name }) => `/src/${name}/README.md`).filter((readme) => !READMES.includes(readme))
  expect(bare).toEqual([])
})
