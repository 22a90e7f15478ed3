package dev.lingxi;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The product's JSON, as {@code application.properties} sets it. */
public final class TestJson {

    /** Made once: a mapper learns how each type is written, which costs more than the writing. */
    private static final JsonMapper MAPPER = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL)).build();

    private TestJson() {}

    public static JsonMapper mapper() {
        return MAPPER;
    }
}
