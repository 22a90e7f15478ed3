/** On a phone the panel is as high as what the soft keyboard leaves, so that it never covers the composer. */
export function fitKeyboard(panel: HTMLElement | null, view = window.visualViewport): void {
  if (!panel || !view) return;
  panel.style.setProperty("--seen-height", `${view.height}px`);
  panel.style.setProperty("--seen-top", `${view.offsetTop}px`);
}
