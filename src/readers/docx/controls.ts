interface Control {
  /** What it holds is the words of a place to be filled in. */
  isPlaceholder: boolean;
  /** It holds a table of contents that has not ended; its user may have written behind that. */
  holdsContents: boolean;
}

/** The content controls (17.5.2) that are open where the text is being read. */
export class Controls {
  readonly #open: Control[] = [];
  /** How many of them hold a table of contents that has not ended. */
  #contents = 0;

  open(): void {
    this.#open.push({ isPlaceholder: false, holdsContents: false });
  }

  /** The innermost one closes; gives whether its table of contents had no end. */
  close(): boolean {
    const control = this.#open.pop();
    return control !== undefined && this.#end(control);
  }

  get isPlaceholder(): boolean {
    return this.#open.at(-1)?.isPlaceholder ?? false;
  }

  markPlaceholder(): void {
    const control = this.#open.at(-1);
    if (control !== undefined) control.isPlaceholder = true;
  }

  /** Whether text stands in a control before the end of its table of contents. */
  get isInContents(): boolean {
    return this.#contents > 0;
  }

  beginContents(): void {
    const control = this.#open.at(-1);
    if (control === undefined || control.holdsContents) return;
    control.holdsContents = true;
    this.#contents += 1;
  }

  endContents(): void {
    const control = this.#open.findLast(({ holdsContents }) => holdsContents);
    if (control !== undefined) this.#end(control);
  }

  #end(control: Control): boolean {
    const held = control.holdsContents;
    control.holdsContents = false;
    if (held) this.#contents -= 1;
    return held;
  }
}
