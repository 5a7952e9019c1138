import { ask, indicators } from './ask.js';

/** How few persons a project hides. */
export interface Disclosure {
  project: string;
  /** Fewer than this. */
  threshold: number;
}

export function readDisclosure(project: string, signal?: AbortSignal): Promise<Disclosure> {
  return ask(`${indicators}/projects/${project}/disclosure`, {}, signal);
}
