package dev.lingxi.reception;

import dev.lingxi.conversation.Message;

/** A consumer's line: as it came in, and as it stands in the log. */
record Heard(Inbound inbound, Message line) {}
