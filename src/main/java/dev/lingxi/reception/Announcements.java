package dev.lingxi.reception;

import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.Floor;
import dev.lingxi.conversation.Line;
import dev.lingxi.conversation.Speaker;
import dev.lingxi.conversation.content.Content;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the house tells the consumer about who serves: each change ends in something they see. */
final class Announcements {

    static final String FORGET = "{\"context\":{\"calm\":9}}";

    private Announcements() {}

    /** What to say about the change; null where it needs no words. */
    static @Nullable Line of(DeskFact.ServingChanged change, String agentName, int ahead, long waitSeconds, Supplier<String> nobodyThere, boolean survey) {
        Serving now = change.now();
        String id = "desk:" + change.how() + ":" + now.since().toEpochMilli();
        return switch (change.how()) {
            case "assigned", "claim", "takeover", "transfer_done" -> line(now, id, List.of(Content.text(now.english()
                    ? agentName + " is with you now and has read what was said; no need to repeat it."
                    : "客服" + agentName + "为您服务，前面的对话都看到了，您不用重复。")), Floor.PERSON);
            case "reopened" -> line(now, id, List.of(Content.text(now.english() ? agentName + " has come back to your question."
                    : "客服" + agentName + "重新打开了这次会话，继续为您服务。")), Floor.PERSON);
            case "queued" -> line(now, id, List.of(Content.text(now.english() ? "All agents are busy. " : "客服正在服务其他顾客。"),
                    place(ahead, waitSeconds, now.english())), Floor.SAME);
            case "transfer" -> line(now, id, List.of(Content.text(now.english() ? "You are being passed on to a colleague. " : "正在为您转接同事。"),
                    place(ahead, waitSeconds, now.english())), Floor.PERSON);
            case "away" -> line(now, id, List.of(Content.text(now.english() ? "Your agent had to leave. You are first in line for another one."
                    : "抱歉，刚才的客服临时离线，已为您优先安排下一位。")), Floor.PERSON);
            case "unanswered" -> line(now, id, List.of(Content.text(now.english() ? "Sorry to keep you waiting. You are first in line for another agent."
                    : "抱歉让您久等，正在优先为您换一位客服。")), Floor.PERSON);
            case "form" -> line(now, id, List.of(Content.text(form(now, nobodyThere)), Wording.of(now.english()).form()), Floor.SAME);
            case "given_back", "mended" -> forgetting(now, id, now.english() ? "The assistant is with you again; just ask." : "已为您转回智能客服，有问题直接说就好。");
            case "stay" -> back(change, id, now.english() ? "All right, the assistant goes on with you. Say \"agent\" whenever you want a person." : "好的，我继续为您服务。需要人工时说「转人工」就行。");
            case "closed" -> line(now, id, closing(now, survey), Floor.SAME);
            default -> null;
        };
    }

    static Content place(int ahead, long waitSeconds, boolean english) {
        long minutes = Math.max(1, Math.round(waitSeconds / 60.0));
        if (english) {
            return Content.text((ahead == 0 ? "You are next in line" : ahead + " before you") + ", about " + minutes + " min. You may go on asking here, or leave a message.");
        }
        return Content.text((ahead == 0 ? "您是下一位" : "您前面还有 " + ahead + " 位") + "，预计等待约 " + minutes + " 分钟。等待时可以继续提问，也可以留言。");
    }

    private static String form(Serving now, Supplier<String> nobodyThere) {
        if (!now.reason().equals("waited")) {
            return nobodyThere.get();
        }
        return now.english() ? "Sorry, nobody has become free. Leave your question and how to reach you, and the store will reply."
                : "抱歉让您等了这么久，客服还没有空出来。请留下问题和联系方式，客服会尽快答复您。";
    }

    private static List<Content> closing(Serving now, boolean survey) {
        Content thanks = Content.text(now.english() ? "Thank you for your visit. Write any time." : "感谢您的咨询，祝您生活愉快，有需要随时找我们。");
        return survey ? List.of(thanks, new Content.Form("satisfaction", now.english() ? "How was the service?" : "请为本次服务打分",
                List.of("mark", "reasons", "comment"))) : List.of(thanks);
    }

    /** After the answer to a message left: the bot goes on. */
    static Line answeredLater(Conversation conversation, String name, boolean english) {
        return Line.ofSystem(conversation, "desk:given_back:" + name, List.of(Content.text(english
                ? "This is the store's answer to the message you left. Just ask if there is anything else, or say \"agent\" for a person."
                : "以上是客服对您留言的答复。还有问题直接说，需要人工请说「转人工」。")), Floor.BOT);
    }

    private static Line line(Serving now, String id, List<Content> contents, Floor floor) {
        return Line.ofSystem(now.conversation(), id, contents, floor);
    }

    /** Who leaves the queue before a person has spoken goes on where they were. */
    private static Line back(DeskFact.ServingChanged change, String id, String text) {
        return forgets(change) ? forgetting(change.now(), id, text) : line(change.now(), id, List.of(Content.text(text)), Floor.BOT);
    }

    /** Whether the bot begins anew after this. */
    static boolean forgets(DeskFact.ServingChanged change) {
        return switch (change.how()) {
            case "given_back", "mended" -> true;
            case "stay" -> change.before() != null && change.before().spoken();
            default -> false;
        };
    }

    /** Beside this line stands an empty context: the bot begins anew. */
    private static Line forgetting(Serving now, String id, String text) {
        Conversation conversation = now.conversation();
        return new Line(conversation, Speaker.SYSTEM, "", id, 0, List.of(Content.text(text)), List.of(), FORGET, Floor.BOT);
    }
}
