import type { ServerResponse } from 'node:http';

/** What an open page is told. */
export interface Update {
  /** Grows with every good page; 0: there has been none. */
  readonly version: number;
  /** Errors, one line each; the last good page stays. */
  readonly faults: readonly string[];
  readonly remarks: readonly string[];
}

/** Tells every open page the newest state, by server-sent events. */
export class Broadcast {
  readonly #pages = new Set<ServerResponse>();
  #newest: Update | null = null;

  /** A page has asked to be told. */
  add(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
    // What stands in no buffer arrives at once.
    response.write(': jianbao\n\n');
    if (this.#newest !== null) response.write(messageOf(this.#newest));
    this.#pages.add(response);
    response.once('close', () => this.#pages.delete(response));
  }

  send(update: Update): void {
    this.#newest = update;
    for (const page of this.#pages) page.write(messageOf(update));
  }

  close(): void {
    for (const page of this.#pages) page.end();
    this.#pages.clear();
  }
}

/** JSON has no line break of its own, which would end the message. */
const messageOf = (update: Update): string => `data: ${JSON.stringify(update)}\n\n`;
