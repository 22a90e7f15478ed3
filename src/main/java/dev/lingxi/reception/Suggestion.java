package dev.lingxi.reception;

import dev.lingxi.conversation.content.Content;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the bot would say in an agent's place.
 *
 * @param rank     1 for the best
 * @param contents what is sent when it is used as it is
 * @param evidence the facts it rests on, by name
 */
public record Suggestion(String id, int rank, String text, List<Content> contents, String source, @Nullable String entry, @Nullable String intent,
                         double confidence, Map<String, String> evidence) {}
