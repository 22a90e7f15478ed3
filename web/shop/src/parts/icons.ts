import { html, svg, type TemplateResult } from "lit/html.js";

const PATHS = {
  search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.5 20 20",
  cart: "M3.5 4.5h2l2.3 11h9.700l2-8H6.5M9 19.5h.01M16.5 19.5h.01",
  orders: "M6.5 3.5h11a1.5 1.5 0 0 1 1.5 1.5v15.5l-3-1.8-2 1.8-2-1.8-2 1.8-2-1.8-3 1.8V5a1.5 1.5 0 0 1 1.5-1.5ZM9 8.5h6M9 12.5h6",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20c.6-3.600 3.600-5.5 7.5-5.5s6.900 1.900 7.5 5.5",
  sun: "M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM12 3v1.5M12 19.5V21M3 12h1.5M19.5 12H21M5.600 5.600l1.1 1.1M17.3 17.3l1.1 1.1M5.600 18.400l1.1-1.1M17.3 6.700l1.1-1.1",
  moon: "M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10Z",
  check: "M5 12.5l4.200 4.200L19 7",
  close: "M6 6l12 12M18 6 6 18",
  chat: "M5 5.5h14a1.5 1.5 0 0 1 1.5 1.5v9a1.5 1.5 0 0 1-1.5 1.5h-6l-4 3v-3H5A1.5 1.5 0 0 1 3.5 16V7A1.5 1.5 0 0 1 5 5.5Z",
  gift: "M4 11h16v8.5H4zM3 7.5h18V11H3zM12 7.5v12M12 7.5c-6 0-6-5 0 0ZM12 7.5c6 0 6-5 0 0Z",
} as const;

export function icon(name: keyof typeof PATHS): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${PATHS[name]} />`}</svg>`;
}
