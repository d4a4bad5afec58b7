// What is drawn in place of markup: bullets, boxes, rules and the numbers of notes. Each says to those who hear the text what it draws.

import { type EditorView, WidgetType } from '@codemirror/view';

function drawn(name: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = name;
  element.textContent = text;
  return element;
}

/** The one kind of text in place of marks. */
export class DrawnText extends WidgetType {
  readonly name: string;
  readonly text: string;

  constructor(name: string, text: string) {
    super();
    this.name = name;
    this.text = text;
  }

  override eq(other: DrawnText): boolean {
    return other.name === this.name && other.text === this.text;
  }

  override toDOM(): HTMLElement {
    return drawn(this.name, this.text);
  }

  override ignoreEvent(): boolean {
    return false;
  }
}

/** The box of a task, ticked or not; a click turns it. */
export class DrawnBox extends WidgetType {
  readonly isTicked: boolean;

  constructor(isTicked: boolean) {
    super();
    this.isTicked = isTicked;
  }

  override eq(other: DrawnBox): boolean {
    return other.isTicked === this.isTicked;
  }

  override toDOM(view: EditorView): HTMLElement {
    const box = drawn('cm-box', '');
    box.setAttribute('role', 'img');
    box.setAttribute('aria-label', view.state.phrase(this.isTicked ? 'done' : 'not done'));
    box.dataset['ticked'] = String(this.isTicked);
    const element = drawn('cm-task', '');
    element.append(box);
    return element;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}
