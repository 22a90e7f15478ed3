import type { Me } from "./api";

/** What the shop tells the chat about the page behind it. */
export interface Sight {
  page: string;
  title?: string;
  sku?: string;
  picture?: string;
  price?: string;
  cart?: { sku: string; quantity: number }[];
  order?: string;
}

interface Lingxi {
  push(...calls: [string, unknown?][]): void;
}

/** The chat, which may not have loaded yet: calls wait in an array until it has. */
function lingxi(): Lingxi {
  const page = window as unknown as { lingxi?: Lingxi };
  return (page.lingxi ??= [] as unknown as Lingxi);
}

export const chat = {
  sees: (sight: Sight) => lingxi().push(["context", sight]),
  open: () => lingxi().push(["open"]),
  speak: (language: string) => lingxi().push(["language", language]),
  wear: (theme: string) => lingxi().push(["theme", theme]),
  identify: (me: Me) => lingxi().push(["token", me.token]),
};

/** The one line of script, written by the shop because only now it knows who is here. */
export function embed(store: string, me: Me, language: string, theme: string): void {
  const script = document.createElement("script");
  script.src = "/widget.js";
  script.async = true;
  Object.assign(script.dataset, { store, lang: language, theme, ...(me.token ? { token: me.token } : {}) });
  document.body.append(script);
}
