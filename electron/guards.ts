// What pages must never do: leave, open windows, embed, ask for permissions, reach the network. Everything is refused, loudly.

import { app, type Session, type WebContents } from 'electron';
import { logFault } from './log.ts';
import { isPageAddress } from './protocol.ts';

/** Before `ready`: Chromium's own errands are off, and no name resolves should one be attempted all the same. */
export function closeNetwork(): void {
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('disable-sync');
  app.commandLine.appendSwitch('no-pings');
  app.commandLine.appendSwitch('dns-prefetch-disable');
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('webrtc-ip-handling-policy', 'disable_non_proxied_udp');
}

/** Only these schemes ever leave the page; devtools: serves the inspector of an unpackaged program. */
function isOwnRequest(address: string): boolean {
  return isPageAddress(address) || (!app.isPackaged && address.startsWith('devtools:'));
}

export function guardSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, decide) => {
    const own = isOwnRequest(details.url);
    if (!own) logFault(`refused a request outside app: (${new URL(details.url).protocol} ${details.resourceType})`);
    decide({ cancel: !own });
  });
  session.setPermissionRequestHandler((_contents, permission, decide) => {
    logFault(`refused the permission ${permission}`);
    decide(false);
  });
  // approves by default: both handlers are needed
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
}

export function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    logFault('refused a navigation');
    event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => {
    logFault('refused a new window');
    return { action: 'deny' };
  });
}
