import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret for the address: who does not know it sees nothing. */
export const newToken = (): string => randomBytes(24).toString('base64url');

/** A request, as far as it matters for letting it in. */
export interface Knock {
  readonly method: string | undefined;
  readonly host: string | undefined;
  readonly url: string | undefined;
}

/**
 * What a request asks for, below the token (`page`, `events`, '' for the page itself); null: it is refused. Only
 * the literal address counts as host, so that no name that somebody makes point here (DNS rebinding) gets in.
 */
export function admitted({ method, host, url }: Knock, token: string, port: number): string | null {
  if (method !== 'GET' || host !== `127.0.0.1:${port}`) return null;
  const [, given, rest] = /^\/([^/?#]+)\/([^?#]*)/.exec(url ?? '') ?? [];
  return given !== undefined && isSame(given, token) ? (rest ?? '') : null;
}

/** In the same time whatever differs. */
function isSame(given: string, token: string): boolean {
  const digest = (words: string) => createHash('sha256').update(words).digest();
  return timingSafeEqual(digest(given), digest(token));
}
