package dev.lingxi.answer;

import java.util.List;

/** What is suggested where no entry suggests anything: lines that the packs answer, in either language. */
final class Chips {

    private static final List<String> AFTER_CARD = List.of("包裹到哪了", "怎么申请退货", "怎么开发票", "转人工");
    private static final List<String> AFTER_CARD_EN = List.of("Where is my parcel?", "How do I return?", "I need an invoice", "A person, please");
    private static final List<String> AFTER_PICTURE = List.of("收到就是坏的", "发错货了", "用着突然坏了", "转人工");
    private static final List<String> AFTER_PICTURE_EN = List.of("It arrived damaged", "Wrong item received", "It does not work", "A person, please");

    private Chips() {}

    /** Of a conversation that was opened from an order or a product, of which nothing is known. */
    static List<String> afterCard(Tongue tongue) {
        return tongue == Tongue.EN ? AFTER_CARD_EN : AFTER_CARD;
    }

    /** Of a picture or a video, which only a person can judge. */
    static List<String> afterPicture(Tongue tongue) {
        return tongue == Tongue.EN ? AFTER_PICTURE_EN : AFTER_PICTURE;
    }
}
