package dev.lingxi.exchange;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads times as files write them: {@code 2026-11-22T10:00:00+08:00}, {@code 2026-11-22 10:00:00} in the store's zone, {@code 2026-11-22},
 * or relative to the import: {@code -30h}, {@code +2d}, {@code -15m}.
 *
 * @param now  the moment of the import
 * @param zone of times that name none
 */
record Moments(Instant now, ZoneId zone) {

    private static final Pattern RELATIVE = Pattern.compile("([+-])(\\d{1,6})([smhdw])");
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    Instant read(String name, String text) {
        Instant moment = moment(name, text.strip());
        if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
            throw new RowRefused(name + " '" + text + "' is not between 1990 and 2200");
        }
        return moment;
    }

    private Instant moment(String name, String text) {
        Matcher relative = RELATIVE.matcher(text);
        if (relative.matches()) {
            Duration distance = unit(relative.group(3)).multipliedBy(Long.parseLong(relative.group(2)));
            return relative.group(1).equals("-") ? now.minus(distance) : now.plus(distance);
        }
        try {
            return absolute(text.length() > 10 && text.charAt(10) == ' ' ? text.replaceFirst(" ", "T") : text);
        } catch (DateTimeException e) {
            throw new RowRefused(name + " '" + Texts.shortened(text, 40) + "' is no time");
        }
    }

    private Instant absolute(String text) {
        if (text.length() <= 10) {
            return LocalDate.parse(text).atStartOfDay(zone).toInstant();
        }
        boolean zoned = text.endsWith("Z") || text.substring(11).matches(".*[+-]\\d.*");
        return zoned ? OffsetDateTime.parse(text).toInstant() : LocalDateTime.parse(text).atZone(zone).toInstant();
    }

    private static Duration unit(String letter) {
        return switch (letter) {
            case "s" -> Duration.ofSeconds(1);
            case "m" -> Duration.ofMinutes(1);
            case "h" -> Duration.ofHours(1);
            case "d" -> Duration.ofDays(1);
            default -> Duration.ofDays(7);
        };
    }
}
