import { isDeepStrictEqual } from 'node:util'
import type { SwaggerTransform, SwaggerTransformObject } from '@fastify/swagger'
import type { FastifyInstance, FastifySerializerCompiler } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import {
  createJsonSchemaTransform,
  createJsonSchemaTransformObject,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import { z } from 'zod'

/** The server as routes see it: schemas are zod's, and handlers get what they give. The one file that knows the type provider. */
export type Api = ReturnType<typeof asApi>

/** Gives the server the types of zod. */
export function asApi(app: FastifyInstance) {
  return app.withTypeProvider<ZodTypeProvider>()
}

export const transformSchema: SwaggerTransform = createJsonSchemaTransform({ skipList: [] })
export const transformComponents: SwaggerTransformObject = createJsonSchemaTransformObject({})

/**
 * Has requests checked with zod, and answers written with JSON.stringify.
 *
 * @param isStrict - every answer is held against its schema, and a difference is an error of ours: for tests
 */
export function useZod(app: FastifyInstance, isStrict: boolean): void {
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(isStrict ? strictSerializer : () => (data) => JSON.stringify(data))
}

const strictSerializer: FastifySerializerCompiler<unknown> = ({ schema, method, url, httpStatus }) => {
  return (data) => {
    const text = JSON.stringify(data)
    if (!(schema instanceof z.ZodType)) return text
    const sent: unknown = JSON.parse(text)
    const read = schema.safeParse(sent)
    const place = `${method} ${url} ${httpStatus ?? ''}`
    if (!read.success) throw new Error(`${place}: the answer breaks its schema\n${z.prettifyError(read.error)}`)
    if (!isDeepStrictEqual(JSON.parse(JSON.stringify(read.data)), sent)) {
      throw new Error(`${place}: the answer has fields that its schema lacks`)
    }
    return text
  }
}
