package dev.lingxi.exchange;

import dev.lingxi.knowledge.Entry;

/** What a row says of the store's own knowledge. */
sealed interface KnowledgeRow {

    String id();

    /** This is known. */
    record Known(Entry entry) implements KnowledgeRow {

        @Override
        public String id() {
            return entry.id();
        }
    }

    /** What was known under this id is no longer; the next layer answers. */
    record Gone(String id) implements KnowledgeRow {}
}
