import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { defineConfig, type Plugin } from 'vite'

/** Writes .br and .gz beside what is worth it, so that the server need not compress. */
function compress(): Plugin {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
  return {
    name: 'compress',
    apply: 'build',
    async writeBundle({ dir = '' }) {
      const map = join(dir, 'bestanden')
      const names = (await readdir(map)).filter((name) => /\.(js|css|svg)$/.test(name))
      await Promise.all(
        names.map(async (name) => {
          const bytes = await readFile(join(map, name))
          await writeFile(join(map, `${name}.br`), await promisify(brotliCompress)(bytes, quality))
          await writeFile(join(map, `${name}.gz`), await promisify(gzip)(bytes, { level: 9 }))
        }),
      )
    },
  }
}

export default defineConfig({
  root: 'src/web',
  publicDir: false,
  plugins: [compress()],
  server: { proxy: { '/v1': 'http://127.0.0.1:3000' } },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    assetsDir: 'bestanden',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    reportCompressedSize: false,
  },
})
