import { SETTINGS } from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { isErrorResult, merge, type MergeInput } from 'openapi-merge';
import { type GatewaySettings } from '../gateway.settings.js';
import { addressOf, routed } from '../routing/routing.js';

type Document = MergeInput[number]['oas'];

const patience = 10_000;
const description =
  'Live monitoring for transnational social-innovation projects. Programs send a bearer token; facts are read as an ' +
  'event stream, errors are problem details (RFC 9457) with a stable type.';

/** One description of the whole interface, made of what each service says of itself. */
@Injectable()
export class OpenApi {
  private whole: Document | undefined;

  constructor(@Inject(SETTINGS) private readonly settings: GatewaySettings) {}

  /** Kept once every service has answered; until then what can be said is said anew each time. */
  async document(server: FastifyInstance): Promise<Document> {
    if (this.whole) return this.whole;
    const own = server.inject('/openapi.json').then((answer) => answer.json<Document>());
    const others = routed.map(async (service) => {
      const document = await fetched(`${addressOf(service, this.settings)}/openapi.json`);
      return document && { service, document };
    });
    const answered = (await Promise.all(others)).filter((each) => each !== undefined);
    const merged = merge([
      {
        oas: below(await own, '/api/'),
        dispute: { prefix: 'streams_', alwaysApply: true },
        pathModification: {},
        operationSelection: {},
      },
      ...answered.map(({ service, document }) => ({
        oas: below(document, '/v1/'),
        // Every service, the first one too: a name must not depend on who answered first.
        dispute: { prefix: `${service}_`, alwaysApply: true },
        pathModification: { stripStart: '/v1', prepend: `/api/${service}/v1` },
      })),
    ]);
    if (isErrorResult(merged)) throw new Error(`the descriptions cannot be merged: ${merged.message}`);
    const document = titled(merged.output, this.settings.PUBLIC_URL);
    if (answered.length === routed.length) this.whole = document;
    return document;
  }
}

async function fetched(address: string): Promise<Document | undefined> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(patience) });
    return answer.ok ? ((await answer.json()) as Document) : undefined;
  } catch {
    return undefined;
  }
}

/** What a service has elsewhere is not reachable from here, or for no program to use. */
function below(document: Document, start: string): Document {
  const paths = Object.fromEntries(Object.entries(document.paths ?? {}).filter(([path]) => path.startsWith(start)));
  return { ...document, paths };
}

function titled(document: Document, address: string): Document {
  return {
    ...document,
    openapi: '3.1.0',
    info: { title: 'INTEGRAS', version: '1', description },
    servers: [{ url: new URL('/', address).href.replace(/\/$/, '') }],
    security: [{ bearer: [] }],
    components: {
      ...document.components,
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
}
