import type { Sight } from "./widget";

/** One page of the shop: fetched once, painted as often as something changes. */
export interface Page {
  /** What stands in the tab. */
  title(): string;
  sight(): Sight;
  load(): Promise<void>;
  view(): unknown;
}
