import type { LandelijkePublicatie } from '../../core/index.ts'
import type { LandelijkRegister } from '../registers/landelijk.ts'
import type { Omgeving } from './omgeving.ts'

export function buildLandelijkRegister(omgeving: Omgeving): LandelijkRegister {
  const select = () => omgeving.db.selectFrom('landelijk').select('publicatieJson')
  return {
    findLast: async () => readPublicatie(await select().orderBy('maand', 'desc').executeTakeFirst()),
    find: async (maand) => readPublicatie(await select().where('maand', '=', maand).executeTakeFirst()),
    add: async (publicatie) => {
      const { maand } = publicatie.beeld
      await omgeving.db
        .insertInto('landelijk')
        .values({ maand, publicatieJson: JSON.stringify(publicatie) })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      return readPublicatie(await select().where('maand', '=', maand).executeTakeFirstOrThrow()) ?? publicatie
    },
  }
}

function readPublicatie(row: { readonly publicatieJson: string } | undefined): LandelijkePublicatie | null {
  return row === undefined ? null : JSON.parse(row.publicatieJson)
}
