package dev.lingxi.exchange;

import dev.lingxi.problem.Problem;
import dev.lingxi.store.StoreId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The pictures and videos that rows name: checked when they are named, copied to the store's own folder when the rows are written. */
final class MediaFolder {

    private static final String PREFIX = "media/";
    private static final String SERVED = "/media/";
    private static final Set<String> KINDS = Set.of("svg", "png", "jpg", "jpeg", "webp", "gif", "avif", "mp4", "webm");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._ ()+-]+(/[\\p{L}\\p{N}._ ()+-]+)*");
    /** A picture is looked at, never run. */
    private static final Pattern ACTIVE_SVG = Pattern.compile("<script|<foreignObject|javascript:|\\son[a-z]+\\s*=|<!ENTITY", Pattern.CASE_INSENSITIVE);

    private final Path source;
    private final Path target;
    private final StoreId store;
    private final Map<String, Path> named = new LinkedHashMap<>();

    /**
     * @param source the folder with the merchant's {@code media/}
     * @param data   our data folder
     */
    MediaFolder(Path source, Path data, StoreId store) {
        this.source = source.resolve("media");
        this.target = data.resolve("media").resolve(store.value());
        this.store = store;
    }

    /**
     * The address under which a picture or video will be served; an address on the web stays as it is.
     *
     * @return empty where the folder has no such file
     * @throws RowRefused where the name leads out of the folder, or what it names is not to be served
     */
    Optional<String> address(String reference) {
        if (reference.startsWith("https://") || reference.startsWith("http://") || reference.startsWith(SERVED)) {
            return Optional.of(onTheWeb(reference));
        }
        String name = reference.startsWith(PREFIX) ? reference.substring(PREFIX.length()) : reference;
        checkName(reference, name);
        return file(reference, name).map(file -> {
            named.put(name, file);
            return SERVED + store.value() + "/" + name;
        });
    }

    private static String onTheWeb(String address) {
        if (address.length() > 2_000 || address.contains("..") || address.chars().anyMatch(c -> c <= ' ' || c == '"' || c == '\'' || c == '<' || c == '>')) {
            throw new RowRefused("'" + Texts.shortened(address, 80) + "' is no address of a picture");
        }
        return address;
    }

    private static void checkName(String reference, String name) {
        boolean inside = NAME.matcher(name).matches() && !("/" + name + "/").matches(".*/\\.{1,2}/.*");
        if (!inside) {
            throw new RowRefused("'" + Texts.shortened(reference, 80) + "' does not name a file in media/");
        }
        if (!KINDS.contains(kind(name))) {
            throw new RowRefused("'" + Texts.shortened(reference, 80) + "' is no picture or video that is served (" + String.join(", ", KINDS.stream().sorted().toList()) + ")");
        }
    }

    private static String kind(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private Optional<Path> file(String reference, String name) {
        try {
            Path file = source.resolve(name);
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            Path real = file.toRealPath();
            if (!real.startsWith(source.toRealPath())) {
                throw new RowRefused("'" + reference + "' leads out of media/");
            }
            check(reference, name, real);
            return Optional.of(real);
        } catch (IOException | InvalidPathException e) {
            throw new RowRefused("'" + reference + "' cannot be read");
        }
    }

    private static void check(String reference, String name, Path file) throws IOException {
        if (Files.size(file) > Limits.USUAL.mediaBytes()) {
            throw new RowRefused("'" + reference + "' has more than " + (Limits.USUAL.mediaBytes() >> 20) + " MiB");
        }
        if (kind(name).equals("svg") && ACTIVE_SVG.matcher(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)).find()) {
            throw new RowRefused("'" + reference + "' is an SVG that holds a script");
        }
    }

    /** Copies what was named and is not there yet; each file appears whole or not at all. */
    ImportReport.Tally copy() {
        int written = 0;
        try {
            for (var each : named.entrySet()) {
                written += copy(each.getValue(), target.resolve(each.getKey())) ? 1 : 0;
            }
        } catch (IOException e) {
            throw Problem.storeSetup("media_folder", "Pictures cannot be copied to " + target + ": " + e.getMessage() + ". Nothing was imported.");
        }
        return new ImportReport.Tally(Part.MEDIA, named.size(), written, named.size() - written, 0);
    }

    private static boolean copy(Path from, Path to) throws IOException {
        if (Files.isRegularFile(to) && Files.mismatch(from, to) < 0) {
            return false;
        }
        Files.createDirectories(to.getParent());
        Path half = Files.createTempFile(to.getParent(), ".import", null);
        try {
            Files.copy(from, half, StandardCopyOption.REPLACE_EXISTING);
            Files.move(half, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(half);
        }
        return true;
    }
}
