package dev.lingxi.answer;

/** Personal data as it may stand in a chat. */
final class Masking {

    private Masking() {}

    /** The region in full, the rest of the address hidden but for its last two characters. */
    static String address(String region, String detail) {
        String end = detail.length() > 2 ? detail.substring(detail.length() - 2) : "";
        return region + "****" + end;
    }
}
