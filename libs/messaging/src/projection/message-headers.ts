import { epochHeader } from '../relay/publish.js';

/** The headers of a message by name, each with its first value. */
export type Headers = ReadonlyMap<string, string>;

interface Message {
  headers?: Iterable<[string, string[]]>;
}

/** Where the client keeps the bytes of a message that came from a stream, and how many of them are headers. */
interface Kept {
  msg?: { _msg?: { hdr?: number }; _rdata?: Uint8Array };
}

const decoder = new TextDecoder();

/**
 * The client's own decoding goes through all headers for each one of them, which costs a reader of every message more
 * than all else it does with it: they are read from the bytes, where the client keeps them as this version does.
 */
export function headersOf(message: Message): Headers {
  const bytes = headerBytes(message);
  if (bytes) return headersIn(decoder.decode(bytes));
  const byName = new Map<string, string>();
  for (const [name, [value]] of message.headers ?? []) byName.set(name, value!);
  return byName;
}

/** Undefined when the client keeps them elsewhere. */
export function headerBytes(message: object): Uint8Array | undefined {
  const { _msg: size, _rdata: bytes } = (message as Kept).msg ?? {};
  return bytes instanceof Uint8Array && size?.hdr !== undefined && size.hdr > 0
    ? bytes.subarray(0, size.hdr)
    : undefined;
}

/** Lines of name and value behind the version's own line, until an empty one. */
function headersIn(block: string): Headers {
  const byName = new Map<string, string>();
  let at = block.indexOf('\r\n') + 2;
  for (let end = block.indexOf('\r\n', at); end > at; end = block.indexOf('\r\n', at)) {
    const colon = block.indexOf(':', at);
    const name = block.slice(at, colon);
    if (!byName.has(name)) byName.set(name, block.slice(colon + 1, end).trim());
    at = end + 2;
  }
  return byName;
}

/** The epoch that the headers of a message say it was published in. */
export const epochIn = (headers: Headers): string => headers.get(epochHeader) ?? '';
