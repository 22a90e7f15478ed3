import type { Row } from "../door/frames";
import type { Say } from "../i18n/words";

/** How a consumer is called: by name, else as a visitor with the end of their id, so that two can be told apart. */
export function consumerName(row: Pick<Row, "consumer">, say: Say): string {
  return row.consumer.name || say("visitorNumber", { id: row.consumer.id.slice(-4) });
}
