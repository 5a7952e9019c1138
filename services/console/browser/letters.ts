import { setTimeout as pause } from 'node:timers/promises';
import { baseUrl } from './visitor.js';

const mailPage = process.env['INTEGRAS_MAIL_PAGE'] ?? '';
const read = async (path: string) => (await fetch(new URL(path, mailPage))).text();

/** The path of the page that a letter to an address leads to, as soon as the letter is there. */
export async function letteredPath(address: string, page: string): Promise<string> {
  for (;;) {
    const row = (await read('/')).split('<tr>').find((line) => line.includes(address));
    const name = row && /href="(\/[^"]+)"/.exec(row)?.[1];
    const path = name && new RegExp(`${baseUrl}(/${page}/\\S+)`).exec(await read(name))?.[1];
    if (path) return path;
    await pause(200);
  }
}
