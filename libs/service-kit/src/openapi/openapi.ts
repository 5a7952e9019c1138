import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  ApiProperty,
  type ApiPropertyOptions,
  DocumentBuilder,
  type OpenAPIObject,
  SwaggerModule,
} from '@nestjs/swagger';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { targetConstructorToSchema, validationMetadatasToSchemas } from 'class-validator-jsonschema';
import type { FastifyInstance } from 'fastify';
import { problemTypePrefix } from '../http/problem.js';
import { bodyClassOf, queryClassOf } from '../http/request-class.js';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** `/openapi.json`, made at its first reading: routes from the controllers, bodies from the classes that check them. */
export function serveOpenApi(
  server: FastifyInstance,
  app: NestFastifyApplication,
  api: { title: string; description: string },
): void {
  let document: OpenAPIObject | undefined;
  server.get('/openapi.json', (_request, reply) => reply.send((document ??= describeApi(app, api))));
}

function describeApi(
  app: NestFastifyApplication,
  { title, description }: { title: string; description: string },
): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle(title)
    .setDescription(description)
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth()
    .addSecurityRequirements('bearer')
    .build();
  const derived = validationMetadatasToSchemas(derivation) as Schemas;
  // By their constructors, which find what a class inherits, also where it adds nothing of its own.
  for (const shape of classesOf(app, bodyClassOf))
    derived[shape.name] = targetConstructorToSchema(shape, derivation) as Schemas[string];
  describeQueries(app);
  const document = SwaggerModule.createDocument(app, config);
  const components = (document.components ??= {});
  const schemas: Schemas = (components.schemas ??= {});
  // Nest knows the names of the classes only; what they hold is known to their validation decorators.
  for (const name of Object.keys(schemas)) adopt(name, schemas, derived);
  schemas['Problem'] = problemSchema;
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path as Record<string, unknown>)) addProblems(operation);
  }
  return document;
}

const derivation = {
  classTransformerMetadataStorage: defaultMetadataStorage,
  refPointerPrefix: '#/components/schemas/',
};

/** Nest's description needs the fields of a query before it is made; those with words of their own keep them. */
function describeQueries(app: NestFastifyApplication): void {
  for (const query of classesOf(app, queryClassOf)) {
    const schema = targetConstructorToSchema(query, derivation) as Schemas[string];
    if (!('properties' in schema)) continue;
    for (const [name, field] of Object.entries(schema.properties ?? {})) {
      if (Reflect.hasMetadata('swagger/apiModelProperties', query.prototype as object, name)) continue;
      const required = schema.required?.includes(name) ?? false;
      ApiProperty({ ...field, required } as ApiPropertyOptions)(query.prototype as object, name);
    }
  }
}

/** The classes of a part of all requests. */
function classesOf(app: NestFastifyApplication, classOf: typeof queryClassOf): Set<new () => object> {
  const controllers = [...app.get(ModulesContainer).values()].flatMap(({ controllers }) => [...controllers.values()]);
  const classes = controllers.flatMap(({ metatype }) => {
    const controller = metatype as new () => object;
    return Object.getOwnPropertyNames(controller.prototype).map((method) => classOf(controller, method));
  });
  return new Set(classes.filter((each) => each !== undefined));
}

/**
 * Takes a derived schema, closed as the requests are, and those it refers to. What is checked is described, whether or
 * not Nest was told of it; of what Nest was told the words are kept.
 */
function adopt(name: string, schemas: Schemas, derived: Schemas): void {
  const schema = derived[name];
  if (!schema) return;
  schemas[name] = { ...schema, ...worded(schema, schemas[name]), additionalProperties: false } as Schemas[string];
  for (const [, inner] of JSON.stringify(schema).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
    if (inner && !(inner in schemas)) {
      schemas[inner] = {};
      adopt(inner, schemas, derived);
    }
  }
}

function worded(schema: Schemas[string], told: Schemas[string] | undefined): { properties?: object } {
  if (!told || !('properties' in told) || !('properties' in schema)) return {};
  const properties = { ...schema.properties };
  for (const [field, about] of Object.entries(told.properties ?? {})) {
    const { description, example } = about as { description?: string; example?: unknown };
    const words = { ...(description !== undefined && { description }), ...(example !== undefined && { example }) };
    if (field in properties) properties[field] = Object.assign({}, properties[field], words);
  }
  return { properties };
}

const problemSchema: Schemas[string] = {
  type: 'object',
  description: 'Problem details, RFC 9457.',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: {
      type: 'string',
      format: 'uri',
      description: 'Stable; says what kind of problem this is.',
      examples: [`${problemTypePrefix}not-found`],
    },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'reason'],
        properties: { field: { type: 'string' }, reason: { type: 'string' } },
      },
    },
    trace: { type: 'string', description: 'Leads to this request in the logs.' },
  },
};

function addProblems(operation: unknown): void {
  const { responses } = operation as { responses?: Record<string, unknown> };
  if (responses)
    responses['default'] ??= {
      description: 'A problem',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    };
}
