import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT, runCommand } from './helpers/cli.ts'

const README = readFileSync(join(ROOT, 'README.md'), 'utf8')

describe('README', () => {
  it('shows library code that runs as it stands', () => {
    const code = /```ts\n([\s\S]*?)```/.exec(README)?.[1] ?? ''
    expect(code.trim().split('\n').length).toBeLessThanOrEqual(20)
    const file = join(ROOT, 'test', `readme-${process.pid}.ts`)
    writeFileSync(file, code.replace("'gemene-deler'", "'../src/index.ts'").replace("'gemene-deler/data/", "'../data/"))
    try {
      const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', file], { encoding: 'utf8' })
      expect([status, stderr]).toEqual([0, ''])
      expect(stdout).toContain('topdesk')
      expect(stdout).toContain("links: '9901'")
    } finally {
      rmSync(file)
    }
  })

  it('names only commands and options that exist', () => {
    const lines = [
      ...README.matchAll(/gemene-deler ([a-z][a-z-]*)((?: (?:maak|lijst|intrek|importeer|verschil)\b)?)([^`#|\n]*)/g),
    ]
    const used = lines.map(([, command = '', sub = '', rest = '']) => ({
      command: [command, sub.trim()].filter(Boolean).join(' '),
      options: [...rest.matchAll(/(?<![\w-])--[a-z-]+/g)].map(([option]) => option),
    }))
    const commands = new Set(used.map(({ command }) => command))
    expect(commands.size).toBeGreaterThan(5)
    for (const command of commands) {
      const { code, stdout } = runCommand([...command.split(' '), '--help'])
      expect(code, command).toBe(0)
      for (const option of used.filter((one) => one.command === command).flatMap(({ options }) => options)) {
        expect(stdout, `${command} ${option}`).toContain(option)
      }
    }
  })
})
