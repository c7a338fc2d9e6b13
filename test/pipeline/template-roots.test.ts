import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shippedTemplates, templateRoots, userTemplates } from '../../src/pipeline/template-roots.ts';

const home = join('/', 'home', 'li');
const linux = (environment: Readonly<Record<string, string>>) =>
  userTemplates({ environment, platform: 'linux', home });

test("the user's templates stand where the XDG rules say", () => {
  expect(linux({})).toBe(join(home, '.config', 'jianbao', 'templates'));
  expect(linux({ XDG_CONFIG_HOME: join('/', 'settings') })).toBe(
    join('/', 'settings', 'jianbao', 'templates'),
  );
});

test('a relative XDG_CONFIG_HOME counts as none', () => {
  expect(linux({ XDG_CONFIG_HOME: 'settings' })).toBe(linux({}));
});

test('on Windows they stand in the application data', () => {
  const environment = { XDG_CONFIG_HOME: join('/', 'settings') };
  expect(userTemplates({ environment, platform: 'win32', home })).toBe(
    join(home, 'AppData', 'Roaming', 'jianbao', 'templates'),
  );
});

test("the user's own go before those that come with the program", () => {
  expect(templateRoots()).toEqual([userTemplates(), shippedTemplates()]);
});
