import { startOidc } from './oidc.mjs';
import { explain } from '../problem.mjs';

/** The OpenID provider as a process of its own; the launcher configures it by its environment. */
const { OIDC_PORT, OIDC_ISSUER, OIDC_DATA_DIR, OIDC_AUDIENCE, OIDC_CLIENTS } = process.env;

try {
  const { redirectUris, gatewaySecret, partnerClients } = JSON.parse(OIDC_CLIENTS ?? '{}');
  const provider = await startOidc({
    port: Number(OIDC_PORT),
    issuer: String(OIDC_ISSUER),
    dataDir: String(OIDC_DATA_DIR),
    audience: OIDC_AUDIENCE,
    redirectUris,
    gatewaySecret,
    partnerClients,
  });
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT'])) {
    process.once(signal, () => void provider.stop().then(() => process.exit(0)));
  }
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
