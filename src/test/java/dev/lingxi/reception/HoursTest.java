package dev.lingxi.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lingxi.TestJson;
import dev.lingxi.problem.Problem;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Service hours: in whose zone, on which days. */
class HoursTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String WORKDAYS = """
            {"week":{"MONDAY":[["09:00","12:00"],["13:00","22:00"]],"TUESDAY":[["09:00","22:00"]],"FRIDAY":[["20:00","24:00"]]},
             "holidays":{"2027-01-01":[],"2027-02-08":[["10:00","15:00"]]}}""";

    private static DeskSettings.Hours hours(String json) {
        return TestJson.mapper().readValue(json, DeskSettings.Hours.class);
    }

    /** Monday, Tuesday, a Wednesday without hours, a Friday to midnight, New Year's Friday, and a Monday with hours of its own. */
    @ParameterizedTest
    @CsvSource({"2026-11-23T09:00,true", "2026-11-23T08:59,false", "2026-11-23T12:00,false", "2026-11-23T12:59,false", "2026-11-23T21:59,true", "2026-11-24T12:30,true",
        "2026-11-25T12:00,false", "2026-11-27T23:59,true", "2026-11-28T00:00,false", "2027-01-01T20:30,false", "2027-01-08T20:30,true", "2027-02-08T09:30,false", "2027-02-08T14:59,true",
        "2027-02-08T15:00,false"})
    void eachDayHasItsOwn(String local, boolean open) {
        assertThat(hours(WORKDAYS).open(java.time.LocalDateTime.parse(local).atZone(SHANGHAI))).isEqualTo(open);
    }

    @Test
    void theHoursAreThoseOfTheStoreWhereverTheServerAndTheConsumerAre() {
        Instant moment = Instant.parse("2026-11-23T01:30:00Z");
        DeskSettings.Hours own = hours(WORKDAYS);
        assertThat(own.open(own.at(moment, SHANGHAI))).as("half past nine in Shanghai").isTrue();
        assertThat(own.open(own.at(moment, ZoneId.of("Europe/Berlin")))).as("half past two in Berlin").isFalse();
        DeskSettings.Hours berlin = hours(WORKDAYS.replaceFirst("\\{", "{\"zone\":\"Europe/Berlin\","));
        assertThat(berlin.open(berlin.at(moment, SHANGHAI))).as("the hours' own zone counts before the store's").isFalse();
    }

    @Test
    void aHolidayBeginsAtMidnightOfTheStore() {
        DeskSettings.Hours always = hours("{\"week\":{\"THURSDAY\":[[\"00:00\",\"24:00\"]],\"FRIDAY\":[[\"00:00\",\"24:00\"]]},\"holidays\":{\"2027-01-01\":[]}}");
        assertThat(always.open(always.at(Instant.parse("2026-12-31T15:59:59Z"), SHANGHAI))).isTrue();
        assertThat(always.open(always.at(Instant.parse("2026-12-31T16:00:00Z"), SHANGHAI))).as("still the old year in Greenwich").isFalse();
    }

    @Test
    void summerTimeMovesTheClockAndNotTheHours() {
        DeskSettings.Hours york = hours("{\"zone\":\"America/New_York\",\"week\":{\"SATURDAY\":[[\"09:00\",\"10:00\"]],\"SUNDAY\":[[\"09:00\",\"10:00\"]]}}");
        assertThat(york.open(york.at(Instant.parse("2027-03-13T14:30:00Z"), SHANGHAI))).as("winter: five hours behind").isTrue();
        assertThat(york.open(york.at(Instant.parse("2027-03-14T14:30:00Z"), SHANGHAI))).as("summer: half past ten").isFalse();
        assertThat(york.open(york.at(Instant.parse("2027-03-14T13:30:00Z"), SHANGHAI))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23T08:00,2026-11-23T09:00", "2026-11-23T12:30,2026-11-23T13:00", "2026-11-23T22:30,2026-11-24T09:00", "2026-11-24T23:00,2026-11-27T20:00",
        "2026-12-31T23:00,2027-01-04T09:00", "2027-02-05T23:59,"})
    void oneKnowsWhenItOpensNextAcrossHolidays(String local, String opens) {
        ZonedDateTime now = java.time.LocalDateTime.parse(local).atZone(SHANGHAI);
        assertThat(hours(WORKDAYS).opensNext(now).map(ZonedDateTime::toLocalDateTime).map(Object::toString).orElse(null)).isEqualTo(opens);
    }

    @Test
    void aStoreThatNeverOpensPromisesNothing() {
        assertThat(hours("{\"week\":{}}").opensNext(ZonedDateTime.now(SHANGHAI))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"zone\":\"Mars/Olympus\"}", "{\"week\":{\"MONDAY\":[[\"9\",\"25:00\"]]}}", "{\"holidays\":{\"2027-02-30\":[]}}", "{\"week\":{\"MONDAY\":[[\"09:00\"]]}}"})
    void whatIsNoTimeIsRefused(String json) {
        assertThatThrownBy(() -> hours(json)).hasRootCauseInstanceOf(Problem.class);
    }
}
