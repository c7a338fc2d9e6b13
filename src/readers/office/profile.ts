/** A place where nobody listens: what would be fetched ends there. */
const NOWHERE = { host: '127.0.0.1', port: '9' };

const settings: readonly (readonly [path: string, name: string, value: string])[] = [
  // No macro is run, whatever signed it.
  ['org.openoffice.Office.Common/Security/Scripting', 'DisableMacrosExecution', 'true'],
  ['org.openoffice.Office.Common/Security/Scripting', 'MacroSecurityLevel', '3'],
  // Linked pictures, texts and objects are neither fetched nor refreshed.
  ['org.openoffice.Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  ['org.openoffice.Office.Writer/Content/Update', 'Link', '2'],
  ['org.openoffice.Inet/Settings', 'ooInetProxyType', '2'],
  ['org.openoffice.Inet/Settings', 'ooInetHTTPProxyName', NOWHERE.host],
  ['org.openoffice.Inet/Settings', 'ooInetHTTPProxyPort', NOWHERE.port],
  ['org.openoffice.Inet/Settings', 'ooInetHTTPSProxyName', NOWHERE.host],
  ['org.openoffice.Inet/Settings', 'ooInetHTTPSProxyPort', NOWHERE.port],
  ['org.openoffice.Inet/Settings', 'ooInetFTPProxyName', NOWHERE.host],
  ['org.openoffice.Inet/Settings', 'ooInetFTPProxyPort', NOWHERE.port],
  // No recovery of what an earlier run left.
  ['org.openoffice.Office.Recovery/RecoveryInfo', 'Enabled', 'false'],
];

/** The registrymodifications.xcu of a private LibreOffice profile: no macros, no network. */
export function profileSettings(): string {
  const items = settings.map(
    ([path, name, value]) =>
      `<item oor:path="/${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">',
    ...items,
    '</oor:items>',
    '',
  ].join('\n');
}
