import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';

type Attributes = Record<string, string | undefined>;

/** An element of an XML document that is being written. Texts mean what they say: none is markup, or an entity. */
export class Element {
  private constructor(private readonly builder: XMLBuilder) {}

  /** The root of a new document. Characters that no XML may hold are replaced by U+FFFD. */
  static root(name: string, attributes: Attributes): Element {
    const document = create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '\uFFFD' });
    return new Element(document).add(name, attributes);
  }

  /** Appends a child; attributes that are undefined are left out. */
  add(name: string, attributes: Attributes = {}): Element {
    const given = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return new Element(this.builder.ele(name, Object.fromEntries(given.map(([key, value]) => [key, literal(value)]))));
  }

  text(text: string): void {
    this.builder.txt(literal(text));
  }

  /** The whole document. */
  document(): Uint8Array {
    return Buffer.from(this.builder.end({ prettyPrint: true }));
  }
}

/** The library takes `&name;` and `&#14;` in a text for references and leaves them as they are, `&amp;` too. */
const literal = (text: string): string => text.replaceAll('&', '&amp;');
