import type { FastifyReply } from 'fastify'
import { type Planbestandvraag, type Workspace, writePlanbestand } from '../../app/index.ts'
import type { Uitgewerkt } from './demand-plan.ts'

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const [HTML, XML, SVG] = ['text/html', 'application/xml', 'image/svg+xml'] as const

/** A plan that is kept, and where. */
export type Bron = Uitgewerkt & { readonly workspace: Workspace }

/** Answers with a file of a plan: what a browser can show is shown, the rest is saved. */
export async function sendBestand(
  reply: FastifyReply,
  { workspace, scenario, stand }: Bron,
  vraag: Planbestandvraag,
): Promise<FastifyReply> {
  const { bytes, bestandsnaam, mediatype, version } = await writePlanbestand(workspace, scenario, {
    ...vraag,
    stand,
  })
  const place = mediatype.startsWith(HTML) || mediatype === SVG ? 'inline' : 'attachment'
  const headers = {
    'content-disposition': `${place}; filename="${bestandsnaam}"`,
    etag: `"${version}"`,
    vary: 'accept',
  }
  return reply.headers(headers).type(mediatype).send(bytes)
}
