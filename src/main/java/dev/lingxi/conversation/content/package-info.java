/** What a line can hold: text, picture, video, sticker, file, cards, steps, links, forms. See {@code docs/protocol.md}. */
@NullMarked
@NamedInterface("content")
package dev.lingxi.conversation.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
