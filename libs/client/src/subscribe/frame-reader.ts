/** One block of an event stream. */
export interface Frame {
  /** Where to go on after it. A block may carry this and nothing else. */
  id?: string;
  event: string;
  /** Absent when the block only moves the cursor. */
  data?: string;
}

/**
 * Reads `text/event-stream` as the HTML standard (9.2.6) says, in chunks that may be cut anywhere. What has no blank
 * line behind it is not a block yet: a connection that breaks off there has not delivered it, nor its cursor.
 */
export class FrameReader {
  private rest = '';
  private afterReturn = false;
  private id: string | undefined;
  private event = '';
  private data: string[] = [];

  read(chunk: string): Frame[] {
    if (chunk === '') return [];
    // The line break CR LF may be cut in two.
    const text = this.rest + (this.afterReturn && chunk.startsWith('\n') ? chunk.slice(1) : chunk);
    this.afterReturn = chunk.endsWith('\r');
    const lines = text.split(/\r\n|\n|\r/);
    this.rest = lines.pop()!;
    return lines.flatMap((line) => (line === '' ? this.block() : this.field(line)));
  }

  private field(line: string): [] {
    const colon = line.indexOf(':');
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1);
    if (name === 'data') this.data.push(value);
    else if (name === 'event') this.event = value;
    else if (name === 'id' && !value.includes('\0')) this.id = value;
    return [];
  }

  private block(): Frame[] {
    const { id, event, data } = this;
    this.id = undefined;
    this.event = '';
    this.data = [];
    if (id === undefined && data.length === 0) return [];
    return [
      { event: event || 'message', ...(id !== undefined && { id }), ...(data.length > 0 && { data: data.join('\n') }) },
    ];
  }
}
