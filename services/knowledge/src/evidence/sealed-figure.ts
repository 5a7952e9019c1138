import {
  areTexts,
  figureDisplays,
  figureScopes,
  indicatorCodePattern,
  monthPattern,
  type Texts,
} from '@integras/contracts';
import { problem } from '@integras/service-kit';
import { compactVerify } from 'jose';
import { z } from 'zod';
import type { PinnedFigure } from './pin.js';

const decimal = z.string().regex(/^-?\d{1,15}(\.\d{1,9})?$/);

/** What the indicators service vouches for. */
const sealed = z.object({
  indicator: z.string().regex(indicatorCodePattern),
  name: z.custom<Texts>((given) => areTexts(given, 200, 'line')).optional(),
  display: z.enum(figureDisplays).optional(),
  definitionVersion: z.int().min(1),
  scope: z.enum(figureScopes),
  scopeId: z.string().min(1).max(36),
  period: z.string().regex(monthPattern).optional(),
  project: z.uuid(),
  value: decimal.nullish(),
  low: decimal.nullish(),
  high: decimal.nullish(),
  n: z.int().min(0).nullish(),
  hidden: z.boolean().optional(),
  at: z.iso.datetime(),
});

/** A snapshot is pinned while it is fresh: an old one would tell a value that has long been another. */
const freshMillis = 60 * 60_000;

/**
 * The figure of a snapshot that the indicators service sealed, so that nobody types a value.
 * @param seal a compact JWS, HS256
 * @throws Refusal 422 when it is not its seal, no longer fresh, or hides the value
 */
export async function figureOf(
  seal: string,
  key: Uint8Array,
  now: Date,
): Promise<{ project: string; figure: PinnedFigure }> {
  const { project, value, low, high, n, hidden, at, name, display, period, ...named } = await opened(seal, key);
  if (hidden || typeof value !== 'string' || typeof n !== 'number')
    throw refused('hides its value: no recommendation can rest on what its readers may not see');
  const age = now.getTime() - Date.parse(at);
  if (Math.abs(age) > freshMillis) throw refused('is older than an hour; ask for it again');
  const interval = { ...(typeof low === 'string' && { low }), ...(typeof high === 'string' && { high }) };
  const optional = { ...(name && { name }), ...(display && { display }), ...(period && { period }) };
  return { project, figure: { ...named, ...optional, value, ...interval, n, at } };
}

async function opened(seal: string, key: Uint8Array): Promise<z.infer<typeof sealed>> {
  try {
    const { payload } = await compactVerify(seal, key, { algorithms: ['HS256'] });
    return sealed.parse(JSON.parse(new TextDecoder().decode(payload)));
  } catch {
    throw refused('was not sealed by the indicators service');
  }
}

const refused = (reason: string) =>
  problem('figure-not-sealed', 422, 'This figure cannot be pinned', `The snapshot ${reason}.`, [
    { field: 'sealed', reason },
  ]);
