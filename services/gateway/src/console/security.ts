import type { FastifyHelmetOptions } from '@fastify/helmet';
import { type GatewaySettings } from '../gateway.settings.js';

/** What the pages may load and be used for, written out: nothing from elsewhere, no frames, no inline script. */
export function securityOf({ PUBLIC_URL, OIDC_ISSUER }: GatewaySettings): FastifyHelmetOptions {
  const https = new URL(PUBLIC_URL).protocol === 'https:';
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        // The component library sets styles on elements; it can neither load nor send anything.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        baseUri: ["'none'"],
        // Signing out leads to the provider, and browsers count that redirect as part of the form's target.
        formAction: ["'self'", new URL(OIDC_ISSUER).origin],
        frameAncestors: ["'none'"],
        ...(https && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: 'deny' },
  };
}
