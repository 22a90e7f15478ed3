import { pageApi } from "./page";
import type { Widget } from "./ui/widget/widget";
import "./ui/widget/widget";

type Page = Window & { lingxi?: ReturnType<typeof pageApi> | unknown[] };

/** Reads the script line, puts the widget at the end of the page and makes the calls that waited for it. */
function start(script: HTMLScriptElement | null, page: Page): void {
  const waiting = page.lingxi;
  if (waiting && !Array.isArray(waiting)) return;
  const { store, token, lang, theme, server, connect } = script?.dataset ?? {};
  const widget = document.createElement("lingxi-widget") as Widget;
  widget.start({
    store: store ?? "lingxi",
    server: (server ?? new URL(script?.src || location.href).origin).replace(/\/$/, ""),
    token: token || undefined,
    language: lang,
    theme: theme === "dark" || theme === "light" ? theme : "auto",
    eager: connect === "load",
  });
  document.body.append(widget);
  const api = pageApi(widget);
  page.lingxi = api;
  api.push(...((waiting ?? []) as never[]));
}

const script = document.currentScript as HTMLScriptElement | null;
if (document.body) start(script, window as Page);
else document.addEventListener("DOMContentLoaded", () => start(script, window as Page));
