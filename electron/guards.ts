// What pages must never do: leave, open windows, embed, ask for permissions, reach the network. Everything is refused, loudly.

import { app, type Session, type WebContents } from 'electron';
import { logFault } from './log.ts';
import { isPageAddress } from './protocol.ts';

/** Names that resolve nowhere (RFC 6761) and are not even looked up here: a connection through it ends before it begins. */
const NO_PROXY = 'socks5://closed.invalid:9';

/** Chromium's own errands. Each would speak to somebody. */
const errands = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'DnsOverHttpsUpgrade',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'Translate',
  'UseDnsHttpsSvcb',
  'WebRtcHideLocalIpsWithMdns',
];

/**
 * Before `ready`: Chromium's own errands are off; should a connection be tried all the same, no name resolves, there is no
 * way round a proxy that is nowhere, and no protocol goes without one.
 */
export function closeNetwork(): void {
  const { commandLine } = app;
  for (const name of [
    ...['disable-background-networking', 'disable-component-update', 'disable-domain-reliability', 'disable-sync'],
    ...['disable-client-side-phishing-detection', 'safebrowsing-disable-auto-update', 'metrics-recording-only'],
    ...['no-pings', 'dns-prefetch-disable', 'disable-quic', 'no-service-autorun'],
  ]) {
    commandLine.appendSwitch(name);
  }
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('proxy-server', NO_PROXY);
  // not even this computer is spoken to around it
  commandLine.appendSwitch('proxy-bypass-list', '<-loopback>');
  commandLine.appendSwitch('webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  const disabled = [commandLine.getSwitchValue('disable-features'), ...errands].filter((each) => each !== '');
  commandLine.appendSwitch('disable-features', disabled.join(','));
}

/** Only these schemes ever leave the page; devtools: serves the inspector of an unpackaged program. */
function isOwnRequest(address: string): boolean {
  return isPageAddress(address) || (!app.isPackaged && address.startsWith('devtools:'));
}

const guarded = new WeakSet<Session>();

/** Every session there is or will be; one that may load other files (printing) says so afterwards, in its own rule. */
export function guardSession(session: Session): void {
  if (guarded.has(session)) return;
  guarded.add(session);
  session.webRequest.onBeforeRequest((details, decide) => {
    const own = isOwnRequest(details.url);
    if (!own) logFault(`refused a request outside app: (${schemeOf(details.url)} ${details.resourceType})`);
    decide({ cancel: !own });
  });
  void session.setProxy({ mode: 'fixed_servers', proxyRules: NO_PROXY, proxyBypassRules: '<-loopback>' });
  session.setPermissionRequestHandler((_contents, permission, decide) => {
    logFault(`refused the permission ${permission}`);
    decide(false);
  });
  // approves by default: both handlers are needed
  session.setPermissionCheckHandler((_contents, permission) => {
    logFault(`refused the permission ${permission}`);
    return false;
  });
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => {
    logFault('refused a download');
    event.preventDefault();
  });
  session.on('preconnect', (event) => {
    logFault('refused to connect beforehand');
    event.preventDefault();
  });
  session.setSpellCheckerEnabled(false);
}

/** The scheme alone: the rest of an address may hold what a person wrote. */
export function schemeOf(address: string): string {
  return /^[a-z][a-z0-9+.-]{0,20}:/i.exec(address)?.[0].toLowerCase() ?? 'no scheme';
}

export function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    logFault(`refused a navigation (${schemeOf(event.url)})`);
    event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame) return;
    logFault(`refused a navigation of a frame (${schemeOf(event.url)})`);
    event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    logFault('refused a redirection');
    event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    logFault('refused a webview');
    event.preventDefault();
  });
  contents.setWindowOpenHandler(({ url }) => {
    logFault(`refused a new window (${schemeOf(url)})`);
    return { action: 'deny' };
  });
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
