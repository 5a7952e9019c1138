import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import type { OnApplicationShutdown } from '@nestjs/common';
import ipaddr from 'ipaddr.js';
import { Agent, buildConnector, request } from 'undici';

/** The address leads where webhooks must not go. */
export class TargetForbidden extends Error {
  override readonly name = 'TargetForbidden';
}

/** What a receiver answered. */
export interface Answered {
  status: number;
  retryAfter?: string;
  /** The beginning of the body. */
  body: string;
}

const mostBytes = 64 * 1024;

/**
 * Sends to addresses that strangers chose: over https, to public addresses only, looked at again at every connection
 * with the address it is made to; no redirect is followed, an answer is cut off.
 */
export class Egress implements OnApplicationShutdown {
  private readonly agent: Agent;

  constructor(private readonly options: { targets: 'public' | 'any'; seconds: number }) {
    const millis = options.seconds * 1_000;
    const connect = buildConnector({ timeout: millis, lookup: this.lookup });
    this.agent = new Agent({
      // The lookup is never asked about an address that is written out.
      connect: (target, done) => {
        const trouble = this.troubleWith(target.hostname);
        if (trouble) done(new TargetForbidden(trouble), null);
        else connect(target, done);
      },
      headersTimeout: millis,
      bodyTimeout: millis,
      maxResponseSize: mostBytes,
      pipelining: 1,
    });
  }

  /** Why nothing can be sent to an address, as far as the address itself tells; undefined when nothing speaks against it. */
  refusalOf(address: string): string | undefined {
    if (!URL.canParse(address)) return 'is no address';
    const { protocol, username, password, hostname } = new URL(address);
    if (username || password) return 'must not contain a name or password';
    const schemes = this.options.targets === 'any' ? ['https:', 'http:'] : ['https:'];
    if (!schemes.includes(protocol)) return `must begin with ${schemes.map((scheme) => `${scheme}//`).join(' or ')}`;
    return this.troubleWith(hostname);
  }

  /** @throws TargetForbidden, or the error of the connection. */
  async post(address: string, body: string, headers: Record<string, string>): Promise<Answered> {
    const refusal = this.refusalOf(address);
    if (refusal) throw new TargetForbidden(`the address ${refusal}`);
    const answer = await request(address, {
      method: 'POST',
      body,
      headers,
      dispatcher: this.agent,
      signal: AbortSignal.timeout(this.options.seconds * 1_000),
    });
    const retryAfter = answer.headers['retry-after'];
    return {
      status: answer.statusCode,
      ...(typeof retryAfter === 'string' && { retryAfter }),
      body: await answer.body.text(),
    };
  }

  /** After everything that sends has stopped. */
  onApplicationShutdown(): Promise<void> {
    return this.close();
  }

  close(): Promise<void> {
    return this.agent.destroy();
  }

  private readonly lookup: LookupFunction = (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '');
      const trouble = addresses.map(({ address }) => this.troubleWith(address)).find(Boolean);
      const [first] = addresses;
      if (trouble || !first) return done(new TargetForbidden(trouble ?? 'the name leads nowhere'), '');
      if (options.all) return done(null, addresses);
      done(null, first.address, first.family);
    });
  };

  private troubleWith(host: string): string | undefined {
    if (this.options.targets === 'any') return undefined;
    const bare = host.replace(/^\[|\]$/g, '');
    if (!ipaddr.isValid(bare)) return undefined;
    const address = ipaddr.process(bare);
    const range = address.range();
    if (range !== 'unicast') return `leads to an address of the kind ${range}`;
    return isGivenOut(address) ? undefined : 'leads to an address of the kind reserved';
  }
}

const givenOut = ipaddr.parseCIDR('2000::/3');

/** Of IPv6 only this part is given out; among the rest are old ways to write IPv4 addresses, as in `::7f00:1`. */
const isGivenOut = (address: ipaddr.IPv4 | ipaddr.IPv6): boolean =>
  address.kind() === 'ipv4' || address.match(givenOut);
