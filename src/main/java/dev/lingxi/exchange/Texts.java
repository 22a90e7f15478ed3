package dev.lingxi.exchange;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;
import org.jsoup.select.NodeVisitor;

/** Makes text from outside fit to be kept: no control characters, no halves of characters, no markup. */
final class Texts {

    /** A tag that is closed, or one of those that do harm even when it is not. */
    private static final Pattern TAG = Pattern.compile("<[/!]?([a-zA-Z][a-zA-Z0-9]*)(?:[\\s/][^<>]*)?>|<(script|iframe|img|svg|object|embed|style)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\u00a0\\u3000]+");
    private static final Pattern LINES = Pattern.compile("[ ]*\\n[ ]*(\\n[ ]*)*");
    private static final int MOST_PEELS = 5;

    private Texts() {}

    /** The text without control characters and markup; {@code <Fn>} and {@code a < b} are no markup and stay. */
    static String clean(String text) {
        String clean = printable(text);
        for (int peeled = 0; hasMarkup(clean) && peeled < MOST_PEELS; peeled++) {
            clean = ofHtml(clean);
        }
        return hasMarkup(clean) ? clean.replace("<", "").strip() : clean.strip();
    }

    /** What a reader of the page would see: paragraphs and list items on lines of their own, scripts and styles gone. */
    static String ofHtml(String html) {
        Document page = Jsoup.parse(html);
        page.select("script, style, template, noscript, iframe, object").remove();
        var text = new StringBuilder();
        page.body().traverse(new Reading(text));
        return LINES.matcher(BLANKS.matcher(text).replaceAll(" ")).replaceAll("\n").strip();
    }

    private record Reading(StringBuilder text) implements NodeVisitor {

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText().replace('\n', ' '));
            } else if (node instanceof Element element && (element.normalName().equals("br") || element.isBlock())) {
                text.append('\n');
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && element.isBlock()) {
                text.append('\n');
            } else if (node instanceof Element element && (element.normalName().equals("td") || element.normalName().equals("th"))) {
                text.append(' ');
            }
        }
    }

    private static boolean hasMarkup(String text) {
        if (text.indexOf('<') < 0) {
            return false;
        }
        if (text.contains("<!--")) {
            return true;
        }
        Matcher tags = TAG.matcher(text);
        while (tags.find()) {
            if (tags.group(2) != null || Tag.isKnownTag(tags.group(1).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** Without control characters; spaces and hyphens of every kind as plain ones. */
    private static String printable(String text) {
        var clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.getType(c) == Character.SPACE_SEPARATOR) {
                clean.append(' ');
            } else if (c == '\u2010' || c == '\u2011') {
                clean.append('-');
            } else if (!isControl(c) && !isHalf(text, i)) {
                clean.append(c);
            }
        }
        return clean.toString();
    }

    private static boolean isControl(char c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t' || c == '\ufeff' || c == '\ufffe' || c == '\uffff';
    }

    private static boolean isHalf(String text, int i) {
        char c = text.charAt(i);
        boolean high = Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        boolean low = Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        return Character.isSurrogate(c) && !high && !low;
    }

    /** At most so many characters, for messages. */
    static String shortened(String text, int characters) {
        return text.length() <= characters ? text : text.substring(0, characters) + "…";
    }
}
