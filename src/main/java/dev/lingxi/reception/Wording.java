package dev.lingxi.reception;

import dev.lingxi.conversation.content.Content;
import java.util.List;

/** What the reception itself says, in the consumer's language. */
enum Wording {

    ZH("这个问题我还没有把握，不想说错误导您。您可以换个说法，或者让人工客服来看。",
            List.of("转人工", "给店铺留言"),
            "抱歉，这个问题我没能帮上忙。请留下联系方式和问题，客服看到后会答复您。",
            "现在没有人工客服在线。请留下您的问题和联系方式，客服上线后会答复您。",
            "给店铺留言"),
    EN("I am not sure about this one and would rather not guess. Please put it another way, or ask for a person.",
            List.of("A person, please", "Leave a message"),
            "Sorry, I could not help with this. Leave your question and how to reach you, and the store will reply.",
            "Nobody is at the desk right now. Leave your question and how to reach you, and the store will reply.",
            "Leave a message");

    private final String notUnderstood;
    private final List<String> afterMiss;
    private final String leaveMessageAfterMisses;
    private final String nobodyThere;
    private final String formTitle;

    Wording(String notUnderstood, List<String> afterMiss, String leaveMessageAfterMisses, String nobodyThere, String formTitle) {
        this.notUnderstood = notUnderstood;
        this.afterMiss = afterMiss;
        this.leaveMessageAfterMisses = leaveMessageAfterMisses;
        this.nobodyThere = nobodyThere;
        this.formTitle = formTitle;
    }

    static Wording of(boolean english) {
        return english ? EN : ZH;
    }

    String notUnderstood() {
        return notUnderstood;
    }

    List<String> afterMiss() {
        return afterMiss;
    }

    String leaveMessageAfterMisses() {
        return leaveMessageAfterMisses;
    }

    String nobodyThere() {
        return nobodyThere;
    }


    Content form() {
        return new Content.Form("leave_message", formTitle, List.of("name", "phone", "text"));
    }
}
