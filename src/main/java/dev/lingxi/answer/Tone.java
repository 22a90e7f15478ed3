package dev.lingxi.answer;

import dev.lingxi.conversation.content.Content;
import dev.lingxi.understanding.Mood;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How one speaks to somebody in this mood. */
record Tone(Mood mood, Tongue tongue) {

    /** The line, after a word of regret unless it has one already or none is called for. */
    List<Content> softened(List<Content> line) {
        if (mood == Mood.CALM || line.isEmpty() || !(line.getFirst() instanceof Content.Text text) || isSorry(text.text())) {
            return line;
        }
        var first = new ArrayList<>(line);
        first.set(0, Content.text(sorry() + text.text()));
        return List.copyOf(first);
    }

    private static boolean isSorry(String text) {
        return text.contains("抱歉") || text.contains("对不起") || text.toLowerCase(Locale.ROOT).contains("sorry");
    }

    private String sorry() {
        return mood == Mood.ANGRY ? tongue.say("实在抱歉，给您带来了不好的体验。", "I am truly sorry about this. ") : tongue.say("让您着急了，抱歉。", "Sorry to keep you waiting. ");
    }
}
