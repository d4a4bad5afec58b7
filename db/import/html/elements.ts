// Which names are elements of HTML, and what they mean to a text. Pure.

/** Bits of what a run of words is marked with. */
export const EMPHASIS = 1;
export const STRONG = 2;
export const DELETED = 4;
export const CODE = 8;

export const marks: Readonly<Record<string, number>> = {
  ...{ i: EMPHASIS, em: EMPHASIS, cite: EMPHASIS, dfn: EMPHASIS, var: EMPHASIS },
  ...{ b: STRONG, strong: STRONG },
  ...{ s: DELETED, del: DELETED, strike: DELETED },
  ...{ code: CODE, kbd: CODE, samp: CODE, tt: CODE },
};

/** What stands on lines of its own and means nothing else. */
export const blocks: ReadonlySet<string> = new Set(
  (
    'p div section article main header footer nav aside address center figure figcaption details summary dl dt dd ' +
    'table thead tbody tfoot caption tr form fieldset legend body html'
  ).split(' '),
);

const others =
  'a blockquote ul ol li h1 h2 h3 h4 h5 h6 hr br pre img td th span font u ins mark small big sub sup abbr acronym q time label ' +
  'bdi bdo ruby rt rp rb wbr data meter progress output button select option optgroup datalist input textarea xmp plaintext ' +
  'script style iframe noembed noframes noscript template title head object embed param meta link base audio video source track ' +
  'canvas map area svg math path g circle rect line polyline polygon ellipse text tspan use defs image foreignobject ' +
  'frame frameset marquee blink nobr col colgroup dialog slot menu dir picture portal applet basefont bgsound';

const known = new Set([...Object.keys(marks), ...blocks, ...others.split(' ')]);

/** False for what a person wrote between angle brackets that is no HTML: `<sighs>`. */
export const isElement = (name: string): boolean => known.has(name);
