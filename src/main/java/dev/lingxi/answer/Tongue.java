package dev.lingxi.answer;

/** The language of a reply. */
enum Tongue {
    ZH, EN;

    static Tongue of(boolean english) {
        return english ? EN : ZH;
    }

    String say(String zh, String en) {
        return this == ZH ? zh : en;
    }
}
