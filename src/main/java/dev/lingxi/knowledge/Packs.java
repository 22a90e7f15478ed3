package dev.lingxi.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The shipped layers, read once. The build writes {@code packs/index.txt}, one path a line, because a jar's folders cannot be listed
 * quickly.
 */
public final class Packs {

    private static final String INDEX = "/packs/index.txt";

    private final Map<String, List<Entry>> byPack = new LinkedHashMap<>();

    private Packs() {}

    /** What ships with this build: {@code general} and the industries. */
    public static Packs shipped() {
        var packs = new Packs();
        text(INDEX).lines().filter(path -> !path.isBlank()).forEach(packs::read);
        return packs;
    }

    private void read(String path) {
        String[] parts = path.split("/");
        boolean general = parts[0].equals("general");
        String pack = general ? "general" : parts[1];
        byPack.computeIfAbsent(pack, name -> new ArrayList<>())
                .addAll(PackReader.read(general ? Layer.GENERAL : Layer.INDUSTRY, pack, "packs/" + path, text("/packs/" + path)));
    }

    private static String text(String resource) {
        try (InputStream stream = Packs.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The build is missing " + resource + "; run ./mvnw package.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the packs: {@code general} first, then the industries. */
    public List<String> names() {
        return List.copyOf(byPack.keySet());
    }

    /** The entries of a pack; empty for one that does not ship. */
    public List<Entry> entries(String pack) {
        return List.copyOf(byPack.getOrDefault(pack, List.of()));
    }
}
