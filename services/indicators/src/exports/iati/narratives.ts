import type { Narratives } from '../project-header.js';
import type { Element } from './element.js';

/** Adds an element with a text in each language there is. */
export function writeNarratives(parent: Element, name: string, texts: Narratives, attributes = {}): void {
  const element = parent.add(name, attributes);
  for (const [language, text] of Object.entries(texts)) element.add('narrative', { 'xml:lang': language }).text(text);
}
