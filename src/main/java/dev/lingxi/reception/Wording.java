package dev.lingxi.reception;

import dev.lingxi.conversation.content.Content;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the reception itself says, in the consumer's language. */
enum Wording {

    ZH("这个问题我还没有把握，不想说错误导您。您可以换个说法，或者让人工客服来看。",
            "明白了。这件事我自己判断不了，要请人工客服看具体情况：点“转人工”就行，前面聊的客服看得到，不用重说。",
            "这个我也答不准，免得耽误您：留言或转人工都可以，客服会看到我们前面聊的。也可以换一件事问我。",
            List.of("转人工", "给店铺留言"),
            "抱歉，这个问题我没能帮上忙。请留下联系方式和问题，客服看到后会答复您。",
            "现在没有人工客服在线。请留下您的问题和联系方式，客服上线后会答复您。",
            "抱歉，转人工没有成功。请留下您的问题和联系方式，客服看到后会答复您；您也可以过一会儿再试。",
            "给店铺留言"),
    EN("I am not sure about this one and would rather not guess. Please put it another way, or ask for a person.",
            "I see. I cannot judge this myself, a person has to look into it: just ask for one. They can read what was said so far.",
            "I cannot tell that either. A message or a person will serve you better, they can read what was said so far; or ask me something else.",
            List.of("A person, please", "Leave a message"),
            "Sorry, I could not help with this. Leave your question and how to reach you, and the store will reply.",
            "Nobody is at the desk right now. Leave your question and how to reach you, and the store will reply.",
            "Sorry, passing you on did not work. Leave your question and how to reach you, and the store will reply; or try again in a moment.",
            "Leave a message");

    private final String notUnderstood;
    private final String told;
    private final String stillNotUnderstood;
    private final List<String> afterMiss;
    private final String leaveMessageAfterMisses;
    private final String nobodyThere;
    private final String handoffFailed;
    private final String formTitle;

    Wording(String notUnderstood, String told, String stillNotUnderstood, List<String> afterMiss, String leaveMessageAfterMisses, String nobodyThere, String handoffFailed, String formTitle) {
        this.notUnderstood = notUnderstood;
        this.told = told;
        this.stillNotUnderstood = stillNotUnderstood;
        this.afterMiss = afterMiss;
        this.leaveMessageAfterMisses = leaveMessageAfterMisses;
        this.nobodyThere = nobodyThere;
        this.handoffFailed = handoffFailed;
        this.formTitle = formTitle;
    }

    static Wording of(boolean english) {
        return english ? EN : ZH;
    }

    String notUnderstood() {
        return notUnderstood;
    }

    /** Something was told, and nothing asked. */
    String told() {
        return told;
    }

    /** A message has been asked for already. */
    String stillNotUnderstood() {
        return stillNotUnderstood;
    }

    List<String> afterMiss() {
        return afterMiss;
    }

    String leaveMessageAfterMisses() {
        return leaveMessageAfterMisses;
    }

    /** @param opens when people are there again, where that is known */
    String nobodyThere(Optional<ZonedDateTime> opens, ZonedDateTime now) {
        return opens.map(beginning -> this == EN ? nobodyThere.replaceFirst("right now", "right now; people are back " + moment(beginning, now))
                : nobodyThere.replaceFirst("。", "，" + moment(beginning, now) + " 上线。")).orElse(nobodyThere);
    }

    private String moment(ZonedDateTime beginning, ZonedDateTime now) {
        long days = ChronoUnit.DAYS.between(now.toLocalDate(), beginning.toLocalDate());
        String time = DateTimeFormatter.ofPattern("HH:mm").format(beginning);
        if (this == EN) {
            String day = days == 0 ? "today" : days == 1 ? "tomorrow" : "on " + DateTimeFormatter.ofPattern("MMMM d", Locale.ENGLISH).format(beginning);
            return day + " at " + time + " (" + beginning.getZone().getId() + ")";
        }
        return (days == 0 ? "今天" : days == 1 ? "明天" : DateTimeFormatter.ofPattern("M月d日").format(beginning)) + " " + time;
    }

    /** The hand-over itself failed. */
    String handoffFailed() {
        return handoffFailed;
    }

    Content form() {
        return new Content.Form("leave_message", formTitle, List.of("name", "phone", "text"));
    }
}
