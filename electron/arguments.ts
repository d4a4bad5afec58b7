// Which arguments a packaged program starts with. Chromium has hundreds of switches, and many of them would open what is closed here
// (--no-sandbox, --remote-debugging-port, --renderer-cmd-prefix, --load-extension): those named below pass, nothing else.

/** Ours, then what desktops, screens and input methods pass; none of them runs code or weakens a wall. */
const known = new Set([
  ...['journal', 'smoke', 'user-data-dir'],
  ...[
    'class',
    'name',
    'lang',
    'force-device-scale-factor',
    'high-dpi-support',
    'force-dark-mode',
    'force-color-profile',
  ],
  ...['force-high-contrast', 'force-renderer-accessibility', 'force-prefers-reduced-motion', 'start-maximized'],
  ...[
    'ozone-platform',
    'ozone-platform-hint',
    'enable-wayland-ime',
    'wayland-text-input-version',
    'gtk-version',
    'display',
  ],
  ...[
    'disable-gpu',
    'disable-gpu-compositing',
    'disable-software-rasterizer',
    'disable-dev-shm-usage',
    'use-gl',
    'use-angle',
  ],
  ...['no-first-run', 'no-default-browser-check', 'password-store'],
]);

/** Features a desktop turns on; any other could be one that weakens something. */
const knownFeatures = new Set(['UseOzonePlatform', 'WaylandWindowDecorations', 'WaylandFractionalScaleV1']);

interface Surroundings {
  platform: NodeJS.Platform;
  /** Chromium can't be started in its sandbox by root, and says so; then the person has to turn it off. */
  isRoot: boolean;
}

export function surroundings(): Surroundings {
  return { platform: process.platform, isRoot: process.getuid?.() === 0 };
}

/** The name of the first switch that is not taken, without its value; null when all are. `argv` begins with the program. */
export function refusedSwitch(argv: readonly string[], { platform, isRoot }: Surroundings): string | null {
  for (const argument of argv.slice(1)) {
    if (argument === '--') return null;
    const [, name, value] = switchPattern(platform).exec(argument) ?? [];
    if (name === undefined) continue;
    // macOS gives programs started from the Finder a process number, and documents a preference of AppKit
    const isOfMac = platform === 'darwin' && /^(psn_\d+_\d+|NS[A-Za-z]+|Apple[A-Za-z]+)$/.test(name);
    const isFeatures = name === 'enable-features' && (value ?? '').split(',').every((each) => knownFeatures.has(each));
    const isTaken = known.has(name) || isOfMac || isFeatures || (name === 'no-sandbox' && isRoot);
    if (!isTaken) return name.slice(0, 60);
  }
  return null;
}

/** Only files are opened: an address, whoever started us with it, changes nothing. A letter and a colon is a drive. */
export function withoutAddresses(argv: readonly string[], refuse: () => void): string[] {
  return argv.filter((argument) => {
    const isAddress = !argument.startsWith('-') && /^[a-z][a-z0-9+.-]+:/i.test(argument);
    if (isAddress) refuse();
    return !isAddress;
  });
}

/** Chromium takes one hyphen or two, on Windows a slash as well. */
function switchPattern(platform: NodeJS.Platform): RegExp {
  return platform === 'win32' ? /^(?:--?|\/)([^=]*)(?:=(.*))?$/s : /^--?([^=]*)(?:=(.*))?$/s;
}
