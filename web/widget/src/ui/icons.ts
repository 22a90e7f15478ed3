import { html, svg, type TemplateResult } from "lit/html.js";

/** Line icons on a 24-unit grid, drawn with the colour of the text around them. */
const PATHS = {
  close: "M6 6l12 12M18 6 6 18",
  down: "M6 9l6 6 6-6",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  smile: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM8.5 14.2c.9 1.4 2.1 2 3.5 2s2.6-.6 3.5-2M9 9.6h.01M15 9.6h.01",
  picture: "M5.5 4.5h13a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2v-11a2 2 0 0 1 2-2ZM4 16.5l4.5-4.2 4 3.7 2.8-2.4 4.9 4M15.5 9h.01",
  file: "M14 3.5H7.5a2 2 0 0 0-2 2v13a2 2 0 0 0 2 2h9a2 2 0 0 0 2-2V8zM14 3.5V8h4.5M9 13h6M9 16.5h4",
  orders: "M6.5 3.5h11a1.5 1.5 0 0 1 1.5 1.5v15.5l-3-1.8-2 1.8-2-1.8-2 1.8-2-1.8-3 1.8V5a1.5 1.5 0 0 1 1.5-1.5ZM9 8.5h6M9 12.5h6",
  human: "M4.5 14v-2a7.5 7.5 0 0 1 15 0v2M4.5 13.5h1.6a1 1 0 0 1 1 1v3a1 1 0 0 1-1 1h-.6a1 1 0 0 1-1-1zM19.5 13.5h-1.6a1 1 0 0 0-1 1v3a1 1 0 0 0 1 1h.6a1 1 0 0 0 1-1zM19 18.5c-.6 1.6-2.4 2.3-4.5 2.3",
  send: "M4.8 12 4 5.2c-.1-.8.7-1.4 1.4-1l14 6.9c.8.4.8 1.4 0 1.8l-14 6.9c-.7.4-1.5-.2-1.4-1zM4.8 12H12",
  up: "M7.5 10.5v9h-3v-9zM7.5 11l3.6-7c1.3 0 2.3 1 2.3 2.3V9.5h5a1.8 1.8 0 0 1 1.8 2.1l-1.1 6.400a1.8 1.8 0 0 1-1.8 1.5H7.5",
  check: "M5 12.5l4.2 4.2L19 7",
  checks: "M2.5 12.8l3.8 3.8L14.5 8M11.5 15.600l1 1L21 8",
  clock: "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM12 7.5V12l3 2",
  alert: "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM12 8v4.5M12 15.8h.01",
  retry: "M19.5 12a7.5 7.5 0 1 1-2.3-5.400M19.5 4v4h-4",
  play: "M8.5 5.8v12.400c0 .7.8 1.1 1.400.7l9.3-6.2a.8.8 0 0 0 0-1.400L9.900 5.1c-.6-.4-1.400 0-1.400.7Z",
  wifi: "M3.5 9.2a13 13 0 0 1 17 0M6.5 12.700a8.5 8.5 0 0 1 11 0M9.5 16a4 4 0 0 1 5 0M12 19.2h.01M4 4l16 16",
  link: "M10 14a4 4 0 0 0 5.700 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.700 0l-3 3a4 4 0 0 0 5.700 5.700l1-1",
  note: "M5 5.5h14a1.5 1.5 0 0 1 1.5 1.5v9a1.5 1.5 0 0 1-1.5 1.5h-6l-4 3v-3H5A1.5 1.5 0 0 1 3.5 16V7A1.5 1.5 0 0 1 5 5.5ZM8 10h8M8 13.2h5",
} as const;

export type IconName = keyof typeof PATHS;

export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" data-name=${name} viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${PATHS[name]} />`}</svg>`;
}
