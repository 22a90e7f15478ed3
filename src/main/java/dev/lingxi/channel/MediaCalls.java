package dev.lingxi.channel;

import dev.lingxi.database.DatabaseSettings;
import dev.lingxi.problem.Problem;
import dev.lingxi.store.StaffMember;
import dev.lingxi.store.StoreId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import jakarta.servlet.http.HttpServletRequest;

/** Pictures, videos and files: those of the stores, and those that consumers send. What a file is, its first bytes say. */
@CrossOrigin
@RestController
class MediaCalls {

    record Stored(String url, String type, String name, long bytes, Integer width, Integer height) {}

    private static final Map<String, MediaType> TYPES = Map.ofEntries(
            Map.entry("svg", MediaType.valueOf("image/svg+xml")), Map.entry("png", MediaType.IMAGE_PNG), Map.entry("jpg", MediaType.IMAGE_JPEG),
            Map.entry("gif", MediaType.IMAGE_GIF), Map.entry("webp", MediaType.valueOf("image/webp")), Map.entry("mp4", MediaType.valueOf("video/mp4")),
            Map.entry("webm", MediaType.valueOf("video/webm")), Map.entry("pdf", MediaType.APPLICATION_PDF));

    private final Path folder;
    private final ChannelSettings settings;
    private final ConsumerCalls consumers;

    MediaCalls(DatabaseSettings database, ChannelSettings settings, ConsumerCalls consumers) {
        this.folder = database.data().resolve("media").toAbsolutePath().normalize();
        this.settings = settings;
        this.consumers = consumers;
    }

    @GetMapping("/media/{store}/{*path}")
    ResponseEntity<Resource> media(@PathVariable String store, @PathVariable String path) {
        Path file = folder.resolve(new StoreId(store).value()).resolve(path.substring(1)).normalize();
        MediaType type = TYPES.get(ending(path));
        if (type == null || !file.startsWith(folder.resolve(store)) || !Files.isRegularFile(file)) {
            throw Problem.notFound("unknown_media", "There is no such file.");
        }
        return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .body(new FileSystemResource(file));
    }

    @PostMapping("/api/consumer/media")
    Stored take(@RequestHeader("Authorization") String bearer, @RequestParam(defaultValue = "") String name, HttpServletRequest request)
            throws IOException {
        Visit visit = consumers.visit(bearer, request);
        visit.keepPace();
        return keep(visit.consumer().store(), name, request);
    }

    /** What an agent sends. */
    @PostMapping("/api/desk/media")
    Stored take(StaffMember member, @RequestParam(defaultValue = "") String name, HttpServletRequest request) throws IOException {
        return keep(member.store(), name, request);
    }

    private Stored keep(StoreId store, String name, HttpServletRequest request) throws IOException {
        byte[] bytes = body(request.getInputStream());
        Kind kind = Kind.of(bytes);
        int[] size = kind.picture() ? PictureSize.of(bytes) : new int[] {0, 0};
        if (kind.isMeasured() && size[0] == 0) {
            throw Problem.caller("bad_media", "This file begins like a picture, but is none.");
        }
        String file = digest(bytes) + "." + kind.ending;
        Path target = Files.createDirectories(folder.resolve(store.value()).resolve("sent")).resolve(file);
        if (!Files.exists(target)) {
            Path partial = Files.createTempFile(target.getParent(), "sent", ".part");
            Files.write(partial, bytes);
            Files.move(partial, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        return new Stored("/media/" + store + "/sent/" + file, kind.content, Cleaning.text(name.length() > 200 ? name.substring(0, 200) : name),
                bytes.length, size[0] == 0 ? null : size[0], size[1] == 0 ? null : size[1]);
    }

    private byte[] body(InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes((int) settings.largestMedia() + 1);
        if (bytes.length > settings.largestMedia()) {
            throw Problem.caller("too_large", "A file has at most " + settings.largestMedia() / (1 << 20) + " MiB.");
        }
        return bytes;
    }

    private static String ending(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase();
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)).substring(0, 40);
        } catch (NoSuchAlgorithmException e) {
            throw Problem.bug("This Java has no SHA-256.", e);
        }
    }

    /** What a file is by its first bytes. */
    enum Kind {
        PNG("png", "picture"), JPEG("jpg", "picture"), GIF("gif", "picture"), WEBP("webp", "picture"), MP4("mp4", "video"), WEBM("webm", "video"),
        PDF("pdf", "file");

        private final String ending;
        private final String content;

        Kind(String ending, String content) {
            this.ending = ending;
            this.content = content;
        }

        boolean picture() {
            return content.equals("picture");
        }

        /** Whether a sound picture of this kind has a size that we can read. */
        boolean isMeasured() {
            return picture() && this != WEBP;
        }

        static Kind of(byte[] bytes) {
            if (begins(bytes, 0, 0x89, 'P', 'N', 'G')) {
                return PNG;
            } else if (begins(bytes, 0, 0xFF, 0xD8, 0xFF)) {
                return JPEG;
            } else if (begins(bytes, 0, 'G', 'I', 'F', '8')) {
                return GIF;
            } else if (begins(bytes, 0, 'R', 'I', 'F', 'F') && begins(bytes, 8, 'W', 'E', 'B', 'P')) {
                return WEBP;
            } else if (begins(bytes, 4, 'f', 't', 'y', 'p')) {
                return MP4;
            } else if (begins(bytes, 0, 0x1A, 0x45, 0xDF, 0xA3)) {
                return WEBM;
            } else if (begins(bytes, 0, '%', 'P', 'D', 'F')) {
                return PDF;
            }
            throw Problem.caller("bad_media", "Only pictures (PNG, JPEG, GIF, WebP), videos (MP4, WebM) and PDF can be sent; this file is none of them.");
        }

        private static boolean begins(byte[] bytes, int at, int... with) {
            if (bytes.length < at + with.length) {
                return false;
            }
            for (int i = 0; i < with.length; i++) {
                if ((bytes[at + i] & 0xFF) != with[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
