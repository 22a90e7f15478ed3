package dev.lingxi.problem;

import static java.util.Objects.requireNonNull;

/** Something that could not be done, said in one sentence for the person who can mend it. */
public final class Problem extends RuntimeException {

    /** Who can do something about it. */
    public enum Kind {
        /** The request is wrong: change it. HTTP 400, exit 2. */
        CALLER(400, 2),
        /** The caller must sign in first. HTTP 401, exit 2. */
        SIGNED_OUT(401, 2),
        /** The caller may not do this. HTTP 403, exit 2. */
        FORBIDDEN(403, 2),
        /** What was named does not exist. HTTP 404, exit 2. */
        NOT_FOUND(404, 2),
        /** Somebody else was quicker: look again. HTTP 409, exit 2. */
        CONFLICT(409, 2),
        /** The merchant must mend a setting; the message says which. HTTP 409, exit 2. */
        STORE_SETUP(409, 2),
        /** Somebody else's service failed: try again. HTTP 502, exit 1. */
        UPSTREAM(502, 1),
        /** Too much at once: wait and try again. HTTP 429, exit 1. */
        OVERLOAD(429, 1),
        /** Ours to mend. HTTP 500, exit 1. */
        BUG(500, 1);

        private final int httpStatus;
        private final int exitCode;

        Kind(int httpStatus, int exitCode) {
            this.httpStatus = httpStatus;
            this.exitCode = exitCode;
        }

        public int httpStatus() {
            return httpStatus;
        }

        public int exitCode() {
            return exitCode;
        }
    }

    private final Kind kind;
    private final String code;

    private Problem(Kind kind, String code, String message) {
        super(message);
        this.kind = requireNonNull(kind, "kind");
        this.code = requireNonNull(code, "code");
    }

    /** @param code one lower-case word that programs can rely on, such as {@code too_long} */
    public static Problem caller(String code, String message) {
        return new Problem(Kind.CALLER, code, message);
    }

    public static Problem notFound(String code, String message) {
        return new Problem(Kind.NOT_FOUND, code, message);
    }

    public static Problem forbidden(String code, String message) {
        return new Problem(Kind.FORBIDDEN, code, message);
    }

    public static Problem signedOut(String code, String message) {
        return new Problem(Kind.SIGNED_OUT, code, message);
    }

    public static Problem conflict(String code, String message) {
        return new Problem(Kind.CONFLICT, code, message);
    }

    public static Problem storeSetup(String code, String message) {
        return new Problem(Kind.STORE_SETUP, code, message);
    }

    public static Problem overload(String message) {
        return overload("busy", message);
    }

    public static Problem overload(String code, String message) {
        return new Problem(Kind.OVERLOAD, code, message);
    }

    public static Problem upstream(String code, String message, Throwable cause) {
        return (Problem) new Problem(Kind.UPSTREAM, code, message).initCause(cause);
    }

    public static Problem bug(String message, Throwable cause) {
        return (Problem) new Problem(Kind.BUG, "bug", message).initCause(cause);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }
}
