import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { admitted, newToken } from './admission.ts';
import type { Broadcast } from './broadcast.ts';
import { SHELL_CSS, SHELL_HTML, SHELL_SCRIPT } from './shell.ts';

/** A file that is offered for download. */
export interface Download {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the server shows. */
export interface Exhibit {
  readonly broadcast: Broadcast;
  /** The last good page; null: there has been none. */
  page(): Uint8Array | null;
  /** null: there is nothing to write yet, or no such format. */
  download(format: string): Promise<Download | null>;
}

/** A server that runs. */
export interface PreviewServer {
  readonly address: string;
  close(): Promise<void>;
}

/** The shell may run its own script and frame the page; the page may run and load nothing. */
const SHELL_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'self'";

const GUARDS = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

/**
 * Serves a preview on this machine only, under an address with a secret in it.
 *
 * @param port 0: any that is free
 * @throws the system's error where the port cannot be had
 */
export async function startPreviewServer(exhibit: Exhibit, port: number): Promise<PreviewServer> {
  const token = newToken();
  const server = createServer((request, response) => {
    answer(request, response).catch(() => refuse(response, 500));
  });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(GUARDS)) response.setHeader(name, value);
    const { method, url, headers } = request;
    const asked = admitted({ method, url, host: headers.host }, token, portOf(server.address()));
    if (asked === null) return refuse(response, 403);
    const [what = '', format = ''] = asked.split('/');
    switch (what) {
      case '':
        return send(response, 'text/html', SHELL_HTML, { 'content-security-policy': SHELL_POLICY });
      case 'shell.css':
        return send(response, 'text/css', SHELL_CSS);
      case 'shell.js':
        return send(response, 'text/javascript', SHELL_SCRIPT);
      case 'events':
        return exhibit.broadcast.add(response);
      case 'page': {
        const page = exhibit.page();
        if (page === null) return refuse(response, 404);
        return send(response, 'text/html', page, { 'content-security-policy': PAGE_POLICY });
      }
      case 'download': {
        const file = await exhibit.download(format);
        if (file === null) return refuse(response, 404);
        const name = `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`;
        return send(response, 'application/octet-stream', file.bytes, { 'content-disposition': name });
      }
      default:
        return refuse(response, 404);
    }
  };
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    address: `http://127.0.0.1:${portOf(server.address())}/${token}/`,
    close: async () => {
      exhibit.broadcast.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

const portOf = (address: string | AddressInfo | null): number =>
  typeof address === 'object' && address !== null ? address.port : 0;

function send(
  response: ServerResponse,
  type: string,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): void {
  const charset = type.startsWith('text/') ? '; charset=utf-8' : '';
  response.writeHead(200, { 'content-type': `${type}${charset}`, ...headers });
  response.end(body);
}

function refuse(response: ServerResponse, status: 403 | 404 | 500): void {
  if (!response.headersSent) response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end();
}
