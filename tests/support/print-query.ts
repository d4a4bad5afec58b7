// Writes a search tree as somebody might have typed it, so that tests can read it back. Knows nothing of places.

import type { SearchFilter, SearchNode, SearchTerm } from '../../db/model/search/query.ts';

/** Only what can be typed without quotes or that holds no straight ones. */
function printedTerm({ text, isPhrase }: SearchTerm): string {
  return isPhrase ? `"${text}"` : text;
}

function printedRange({ from, to }: { from: string | number | null; to: string | number | null }): string {
  return `${from ?? ''}..${to ?? ''}`;
}

function printedFilter(filter: SearchFilter): string {
  if ('name' in filter) return `${filter.key}:"${filter.name.replaceAll(/["＂″]/g, '$&$&')}"`;
  switch (filter.key) {
    case 'is':
      return `is:${filter.flag}`;
    case 'has':
      return `has:${filter.holding}`;
    case 'in':
      return `in:${filter.scope}`;
    case 'lang':
      return `lang:${filter.language}`;
    case 'watched':
      return filter.isUnknown ? 'watched:unknown' : `watched:${printedRange(filter)}`;
    case 'rating':
    case 'year':
    case 'words':
    case 'written':
      return `${filter.key}:${printedRange(filter)}`;
  }
}

function printed(node: SearchNode): string {
  switch (node.kind) {
    case 'term':
      return printedTerm(node.term);
    case 'near':
      return `near(${node.terms.map(printedTerm).join(' ')}, ${node.distance})`;
    case 'filter':
      return printedFilter(node.filter);
    case 'not':
      return `-${printedOperand(node.node)}`;
    case 'and':
    case 'or':
      return node.nodes.map(printedOperand).join(node.kind === 'or' ? ' OR ' : ' ');
  }
}

function printedOperand(node: SearchNode): string {
  return node.kind === 'and' || node.kind === 'or' ? `(${printed(node)})` : printed(node);
}

export function printQuery(root: SearchNode | null): string {
  return root === null ? '' : `${printed(root)} `;
}

/** A tree in a few signs: `a "b c" -(d | e*) near(f g 5) theme:grief`. */
export function sketch(node: SearchNode | null): string {
  if (node === null) return '';
  switch (node.kind) {
    case 'term':
      return printedTerm(node.term) + (node.term.isPrefix ? '*' : '');
    case 'near':
      return `near(${node.terms.map((term) => sketch({ kind: 'term', term })).join(' ')} ${node.distance})`;
    case 'not':
      return `-${sketchedOperand(node.node)}`;
    case 'and':
    case 'or':
      return node.nodes.map(sketchedOperand).join(node.kind === 'or' ? ' | ' : ' ');
    case 'filter':
      return printedFilter(node.filter);
  }
}

function sketchedOperand(node: SearchNode): string {
  return node.kind === 'and' || node.kind === 'or' ? `(${sketch(node)})` : sketch(node);
}
