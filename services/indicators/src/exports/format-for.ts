import Negotiator from 'negotiator';
import { notAcceptable } from './exports.query.js';
import type { FigureExport } from './figure-export.js';
import { formats } from './formats.js';

/**
 * The format that is named, or else the one that suits an Accept header best.
 * @throws Refusal 406 when none suits.
 */
export function formatFor(name: string | undefined, accept: string | undefined): FigureExport {
  const format = name === undefined ? acceptable(accept) : formats.find((one) => one.name === name);
  if (!format) throw notAcceptable();
  return format;
}

function acceptable(accept: string | undefined): FigureExport | undefined {
  const negotiator = new Negotiator({ headers: accept === undefined ? {} : { accept } });
  const chosen = negotiator.mediaType(formats.map(({ mediaType }) => mediaType));
  return formats.find(({ mediaType }) => mediaType === chosen);
}
