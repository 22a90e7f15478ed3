import type { Cart, Me, StoreFront } from "./api";
import type { Route } from "./route";
import type { Language, Say } from "./words";

export type Theme = "light" | "dark";

/** The shop as its pages see it: who the shopper is, what is in the cart, the words, and what a click may do. */
export interface Shop {
  readonly language: Language;
  readonly say: Say;
  readonly theme: Theme;
  readonly front: StoreFront;
  readonly me: Me;
  readonly cart: Cart;
  /** Opens an address of the shop. */
  go(to: Route | string): void;
  /** Changes the address without opening anything, as when another SKU of the same product is chosen. */
  replace(to: Route): void;
  /** Signs in as this consumer of the demo; nobody where there is none. */
  become(consumer: string | undefined): Promise<void>;
  setInCart(sku: string, quantity: number): Promise<void>;
  speak(language: Language): void;
  switchTheme(): void;
  chooseWho(isChoosing: boolean): void;
  toast(text: string): void;
  repaint(): void;
}
