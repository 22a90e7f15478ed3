package dev.lingxi.store.sql;

import dev.lingxi.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Random tokens, and what is kept of them. */
final class Tokens {

    private static final SecureRandom CHANCE = new SecureRandom();

    private Tokens() {}

    /** 256 bits nobody can guess. */
    static String fresh() {
        byte[] bytes = new byte[32];
        CHANCE.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static String name() {
        byte[] bytes = new byte[8];
        CHANCE.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw Problem.bug("This Java has no SHA-256.", e);
        }
    }
}
