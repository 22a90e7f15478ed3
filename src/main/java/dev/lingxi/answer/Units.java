package dev.lingxi.answer;

import dev.lingxi.language.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Stores write their promises in Chinese; figures with a unit can be said in English as well. */
final class Units {

    private static final Map<String, String> ENGLISH = new LinkedHashMap<>();

    static {
        ENGLISH.put("个工作日", " working days");
        ENGLISH.put("工作日", " working days");
        ENGLISH.put("个小时", " hours");
        ENGLISH.put("小时", " hours");
        ENGLISH.put("分钟", " minutes");
        ENGLISH.put("个月", " months");
        ENGLISH.put("天", " days");
        ENGLISH.put("周", " weeks");
        ENGLISH.put("年", " years");
        ENGLISH.put("元", " yuan");
        ENGLISH.put("至", "–");
        ENGLISH.put("到", "–");
        ENGLISH.put("内", "");
    }

    private Units() {}

    /** The promise in the language of the reply; empty where it cannot be said in it. */
    static Optional<String> in(Tongue tongue, String promise) {
        if (tongue == Tongue.ZH || !Normalizer.isChinese(promise)) {
            return Optional.of(promise);
        }
        String english = promise;
        for (Map.Entry<String, String> unit : ENGLISH.entrySet()) {
            english = english.replace(unit.getKey(), unit.getValue());
        }
        return Optional.of(english.replaceAll("\\s{2,}", " ").strip()).filter(said -> !Normalizer.isChinese(said));
    }
}
