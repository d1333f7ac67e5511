import { openStore, startWerkbank } from '../../src/storage/index.ts'

/**
 * A process of its own for the tests: opens the store and says `open`; with `werk` it also adds a taak, says its id when
 * it has begun with it, and never ends it.
 */
const [plaats = '', what] = process.argv.slice(2)
const store = await openStore(JSON.parse(plaats))
console.log('open')
if (what === 'werk') {
  const begin = async ({ taak }: { readonly taak: { readonly id: string } }) => {
    await store.taken.setVoortgang(taak.id, 0.5)
    console.log(taak.id)
    await new Promise(() => {})
  }
  await startWerkbank(store, { lang: begin }, { stilMs: 1000, onFout: (error) => console.error(error) })
  await store.taken.add({ soort: 'lang', account: 'lokaal', invoer: { a: 1 } }, new TextEncoder().encode('bestand'))
}
setInterval(() => {}, 1000)
