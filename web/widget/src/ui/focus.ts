const REACHABLE = "a[href],button:not([disabled]),textarea,input:not([hidden]),video[controls],[tabindex='0']";

/** Keeps Tab inside a box: from the last element to the first and back. */
export function trapTab(event: KeyboardEvent, box: Element, active: Element | null): void {
  const stops = [...box.querySelectorAll<HTMLElement>(REACHABLE)].filter((stop) => stop.checkVisibility?.() ?? true);
  const edge = event.shiftKey ? stops[0] : stops.at(-1);
  const isOutside = !stops.includes(active as HTMLElement);
  if (active !== edge && !isOutside) return;
  event.preventDefault();
  (event.shiftKey ? stops.at(-1) : stops[0])?.focus();
}
