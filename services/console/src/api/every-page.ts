import { request } from './request.js';

/** One page of a list, and where the next begins. */
export interface List<T> {
  items: T[];
  next?: string;
}

/** All of a list, page by page. */
export async function everyPage<T>(address: string, signal?: AbortSignal): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page: List<T> = await request(withCursor(address, cursor), signal ? { signal } : {});
    items.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return items;
}

function withCursor(address: string, cursor: string | undefined): string {
  if (!cursor) return address;
  return `${address}${address.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`;
}
