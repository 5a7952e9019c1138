import { type IncomingMessage, request } from 'node:http';

export interface Received {
  id?: string;
  event?: string;
  data?: string;
  comment?: string;
  retry?: string;
}

/** One open event stream, read as it comes. */
export interface SseConnection {
  status: number;
  headers: IncomingMessage['headers'];
  /**
   * Everything received up to now.
   * @throws as all that reads them, where the answer is no event stream: nothing would ever come.
   */
  readonly frames: Received[];
  /** The last id, as a browser would keep it. */
  lastId(): string | undefined;
  /** Data of all frames of that name. */
  data<T = { id: string }>(event?: string): T[];
  /** What an answer that is no event stream says. */
  body(): Promise<string>;
  /** Stops taking anything from the socket. */
  pause(): void;
  resume(): void;
  ended: Promise<void>;
  /** Tears the connection down without a word. */
  kill(): void;
}

export async function openSse(url: string, headers: Record<string, string> = {}): Promise<SseConnection> {
  const asking = request(url, { headers: { accept: 'text/event-stream', ...headers }, agent: false });
  asking.end();
  const answer = await new Promise<IncomingMessage>((resolve, reject) =>
    asking.once('response', resolve).once('error', reject),
  );
  asking.on('error', () => undefined);
  const received: Received[] = [];
  const frames = () => {
    if (answer.statusCode !== 200) throw new Error(`no event stream, but ${answer.statusCode}: ${text}`);
    return received;
  };
  let text = '';
  let last: string | undefined;
  answer.setEncoding('utf8');
  answer.on('data', (chunk: string) => {
    text += chunk;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const frame = parsed(text.slice(0, end));
      if (frame.id !== undefined) last = frame.id;
      received.push(frame);
      text = text.slice(end + 2);
    }
  });
  const ended = new Promise<void>((resolve) => answer.once('close', () => resolve()));
  answer.on('error', () => undefined);
  return {
    status: answer.statusCode!,
    headers: answer.headers,
    get frames() {
      return frames();
    },
    lastId: () => frames() && last,
    data: <T>(event = 'event') =>
      frames()
        .filter((frame) => frame.event === event)
        .map(({ data }) => JSON.parse(data!) as T),
    body: async () => {
      await ended;
      return text;
    },
    pause: () => void answer.pause(),
    resume: () => void answer.resume(),
    ended,
    kill: () => asking.destroy(),
  };
}

function parsed(text: string): Received {
  const frame: Record<string, string> = {};
  for (const line of text.split('\n')) {
    const colon = line.indexOf(':');
    frame[colon === 0 ? 'comment' : line.slice(0, colon)] = line.slice(colon + 1).trimStart();
  }
  return frame;
}
