import type { ShopContext } from "./talk/frames";
import type { Theme, Widget } from "./ui/widget/widget";

/** What a page may ask of the widget: `window.lingxi`. */
export interface PageApi {
  context(context: ShopContext): void;
  open(): void;
  close(): void;
  say(text: string): void;
  language(language: string): void;
  theme(theme: Theme): void;
  /** The shopper signed in, or without a token out. */
  token(token?: string): void;
  /** A call as an array, as it could be queued before the script had loaded. */
  push(...calls: Call[]): void;
}

type Call = [keyof Omit<PageApi, "push">, unknown?];

export function pageApi(widget: Widget): PageApi {
  const api: PageApi = {
    context: (context) => widget.see(context),
    open: () => widget.open(),
    close: () => widget.close(),
    say: (text) => { widget.open(); widget.ask(text); },
    language: (language) => widget.speak(language),
    theme: (theme) => widget.wear(theme),
    token: (token) => widget.conversation.identify(token || undefined),
    push: (...calls) => calls.forEach(([name, argument]) => (api[name] as ((argument: unknown) => void) | undefined)?.(argument)),
  };
  return api;
}
