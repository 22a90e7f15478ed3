import { render } from "lit/html.js";

/**
 * An element that paints a Lit template into its shadow. Twenty lines in place of LitElement, whose reactive properties
 * we would not use and which would be a tenth of what the widget may weigh.
 */
export abstract class Painted extends HTMLElement {
  protected readonly shadow = this.attachShadow({ mode: "open" });
  private painting: Promise<void> | undefined;

  constructor(styles: string) {
    super();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    this.shadow.adoptedStyleSheets = [sheet];
  }

  /** Paints after what is going on now, once however often it is asked; fulfilled when it is on the screen. */
  repaint(): Promise<void> {
    return (this.painting ??= Promise.resolve().then(() => this.paint()));
  }

  protected abstract view(): unknown;

  /** After each painting. */
  protected abstract painted(): void;

  find<T extends Element>(selector: string): T | null {
    return this.shadow.querySelector<T>(selector);
  }

  private paint(): void {
    this.painting = undefined;
    render(this.view(), this.shadow, { host: this });
    this.painted();
  }
}
