package dev.lingxi.channel;

import dev.lingxi.conversation.content.Content;
import dev.lingxi.problem.Problem;
import dev.lingxi.understanding.PageView;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes lines from outside fit to be kept: no control characters, no halves of characters, nothing too long, no foreign schemes. */
public final class Cleaning {

    private static final int MOST_CONTENTS = 10;
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_URL = 2_000;
    private static final int MOST_IN_CART = 50;
    private static final int MOST_OF_ONE = 1_000_000;
    private static final Pattern STICKER = Pattern.compile("[a-z0-9_-]{1,40}");

    private final int longestLine;

    public Cleaning(int longestLine) {
        this.longestLine = longestLine;
    }

    /** The id as it is: changed, the client would not know it again, and with a colon it could be one of the house's own ({@code answer:43}). */
    public String clientId(String id) {
        if (id == null || id.isBlank() || id.length() > LONGEST_ID || id.indexOf(':') >= 0 || id.indexOf('\n') >= 0 || !text(id).equals(id)) {
            throw Problem.caller("bad_frame", "A line needs an id of 1 to 64 plain characters without ':'.");
        }
        return id;
    }

    public List<Content> contents(List<Content> contents) {
        if (contents == null || contents.isEmpty() || contents.size() > MOST_CONTENTS) {
            throw Problem.caller("bad_frame", "A line has 1 to 10 contents.");
        }
        return contents.stream().map(this::content).toList();
    }

    private Content content(Content content) {
        return switch (content) {
            case Content.Text text -> Content.text(line(text.text()));
            case Content.Picture picture -> new Content.Picture(url(picture.url()), shortText(picture.alt()), picture.width(), picture.height());
            case Content.Video video -> new Content.Video(url(video.url()), null, shortText(video.caption()), video.seconds());
            case Content.Sticker sticker -> new Content.Sticker(sticker(sticker.name()), "/stickers/" + sticker.name() + ".svg", shortText(sticker.alt()));
            case Content.FileLink file -> new Content.FileLink(url(file.url()), shortText(file.name()), file.bytes(), shortText(file.mime()));
            case Content.ProductCard card -> Content.ProductCard.reference(shortText(card.sku()));
            case Content.OrderCard card -> Content.OrderCard.reference(shortText(card.order()));
            case Content.Link link -> new Content.Link(url(link.url()), shortText(link.title()));
            case Content.Steps steps -> throw notForConsumers("steps");
            case Content.Form form -> throw notForConsumers("form");
            case Content.Coupon coupon -> throw notForConsumers("coupon");
            case null -> throw Problem.caller("bad_frame", "A content has a type.");
        };
    }

    private static Problem notForConsumers(String type) {
        return Problem.caller("bad_frame", "A consumer's line cannot hold '" + type + "'.");
    }

    private static String sticker(String name) {
        if (name == null || !STICKER.matcher(name).matches()) {
            throw Problem.caller("bad_frame", "A sticker is one of /stickers/index.json.");
        }
        return name;
    }

    private String line(String text) {
        if (text == null || text.codePoints().allMatch(Cleaning::cannotBeSeen)) {
            throw Problem.caller("bad_frame", "The line is empty.");
        }
        if (text.length() > longestLine) {
            throw Problem.caller("too_long", "A line has at most " + longestLine + " characters; this one has " + text.length()
                    + ". Send it in parts, or as a file.");
        }
        return text(text);
    }

    private static boolean cannotBeSeen(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT;
    }

    /** What a page says that the shopper looks at, as far as it can be kept; what cannot is left out, since it is only a hint. */
    static PageView view(@Nullable PageView view) {
        if (view == null) {
            return PageView.nowhere();
        }
        List<PageView.InCart> cart = view.cart() == null ? null : view.cart().stream().filter(each -> each != null && each.sku() != null).limit(MOST_IN_CART)
                .map(each -> new PageView.InCart(shortText(each.sku()), Math.clamp(each.quantity(), 0, MOST_OF_ONE))).toList();
        return new PageView(hint(view.page()), plainUrl(view.url()) ? text(view.url()) : null, hint(view.title()), hint(view.sku()), cart, hint(view.order()), hint(view.channel()));
    }

    private static @Nullable String hint(@Nullable String text) {
        return text == null || text.isBlank() ? null : shortText(text);
    }

    private static String shortText(String text) {
        if (text == null) {
            return "";
        }
        return text(text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) : text);
    }

    private static String url(String url) {
        if (!plainUrl(url)) {
            throw Problem.caller("bad_frame", "An address is relative or begins with http:// or https://.");
        }
        return text(url);
    }

    private static boolean plainUrl(@Nullable String url) {
        return url != null && url.length() <= LONGEST_URL
                && (url.startsWith("/") && !url.startsWith("//") || url.startsWith("https://") || url.startsWith("http://"));
    }

    /** The text without control characters (line breaks and tabs stay) and with halves of characters replaced. */
    public static String text(String text) {
        StringBuilder clean = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean paired = Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                    || Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
            boolean bad = Character.isISOControl(c) && c != '\n' && c != '\t' || Character.isSurrogate(c) && !paired || c == '\uFFFE' || c == '\uFFFF';
            if (bad && clean == null) {
                clean = new StringBuilder(text.length()).append(text, 0, i);
            }
            if (clean != null) {
                if (!bad) {
                    clean.append(c);
                } else if (Character.isSurrogate(c)) {
                    clean.append('\uFFFD');
                }
            }
        }
        return clean == null ? text : clean.toString();
    }
}
