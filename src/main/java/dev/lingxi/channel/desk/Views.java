package dev.lingxi.channel.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.lingxi.answer.Risk;
import dev.lingxi.channel.ConsumerSigns;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.reception.Brief;
import dev.lingxi.reception.Caution;
import dev.lingxi.reception.DeskFact;
import dev.lingxi.reception.DeskSettings;
import dev.lingxi.reception.DeskWork;
import dev.lingxi.reception.Drafts;
import dev.lingxi.reception.ModeInForce;
import dev.lingxi.reception.ReadMarks;
import dev.lingxi.reception.Suggestion;
import dev.lingxi.store.Role;
import dev.lingxi.store.StaffMember;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the desk is shown; the shapes stand in {@code docs/desk-protocol.md}. */
final class Views {

    private Views() {}

    record Named(String id, String name) {}

    record Who(String id, String name, boolean identified, String level, boolean vip) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Member(String id, @Nullable String login, String name, @Nullable List<String> roles, List<String> groups, @Nullable Integer capacity,
                  @Nullable Integer weight, @Nullable Boolean active, @Nullable PresenceNow presence) {

        static Member of(StaffMember member, @Nullable PresenceNow presence) {
            return new Member(member.id().value(), member.login(), member.name(), member.roles().stream().sorted().map(Role::word).toList(), member.groups(),
                    member.capacity(), member.weight(), member.active(), presence);
        }

        /** As a colleague sees it who may only pass conversations on. */
        static Member forTransfer(StaffMember member, @Nullable PresenceNow presence) {
            return new Member(member.id().value(), null, member.name(), null, member.groups(), null, null, null, presence);
        }
    }

    record PresenceNow(String state, String since, int load, int capacity) {
        static PresenceNow of(DeskFact.PresenceChanged fact) {
            return new PresenceNow(fact.presence().word(), fact.since().toString(), fact.load(), fact.member().capacity());
        }
    }

    record Mode(String group, String mode, String by, String reason, String since, String staff, boolean automatic) {
        static Mode of(ModeInForce mode) {
            return new Mode(mode.group(), mode.mode().name(), mode.by(), mode.reason(), mode.since().toString(), mode.staff(), !mode.by().equals("hand"));
        }
    }

    record StoreView(String id, String name, String zone) {}

    record Me(Member staff, StoreView store, PresenceNow presence, List<Mode> modes, DeskSettings settings) {}

    /** @param kind of the content, where the line has no text: {@code picture}, {@code product} … */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Last(long position, String from, String text, @Nullable String kind, String at) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(String conversation, Who consumer, String serving, @Nullable Named agent, List<Named> invited, @Nullable String group, @Nullable String reason,
               String opened, String since, @Nullable String queued, @Nullable Integer ahead, @Nullable Long waitSeconds, @Nullable Last last,
               @Nullable String waiting, boolean overdue, boolean reminded, int unread, String mood, int priority, boolean held, @Nullable String heldUntil, long urgency,
               List<String> tags, boolean online, @Nullable String closed, @Nullable String disposition) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonTypeName("message")
    record Line(String conversation, long position, String id, String from, String name, List<Content> contents, List<String> chips, long replyTo, String at,
                @Nullable JsonNode why, @Nullable String staff, @Nullable Boolean auto, @Nullable JsonNode risks) {}

    record Note(String id, String staff, String name, String text, String at, boolean whisper) {
        static Note of(DeskWork.Note note) {
            return new Note(note.id(), note.staff().value(), note.name(), note.text(), note.at().toString(), note.whisper());
        }
    }

    record Viewer(String id, String name, boolean typing) {}

    /** A warning of a line that is about to be sent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Warned(String kind, String words, @Nullable String instead, boolean stops) {
        static Warned of(Caution.Warning warning) {
            return new Warned(word(warning.risk().kind()), warning.risk().words(), warning.risk().instead(), warning.stops());
        }

        static String word(Risk.Kind kind) {
            return kind.name().toLowerCase(Locale.ROOT);
        }
    }

    record Draft(String conversation, String text, String at) {
        static Draft of(Drafts.Draft draft) {
            return new Draft(draft.conversation().value(), draft.text(), draft.at().toString());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Opened(Row row, List<Line> messages, boolean more, @Nullable Brief handoff, List<Note> notes, @Nullable Suggestions suggestions, List<Viewer> viewing,
                  ReadMarks.Marks read, @Nullable WrapUp wrapUp) {}

    record WrapUp(String summary, String disposition) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Seen(@Nullable String sku, @Nullable String page, @Nullable String title, @Nullable String url, String at) {
        static Seen of(ConsumerSigns.Looked looked) {
            return new Seen(looked.view().sku(), looked.view().page(), looked.view().title(), looked.view().url(), looked.at().toString());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Past(String conversation, String opened, @Nullable String closed, String last, @Nullable String disposition, @Nullable String summary,
                @Nullable Integer satisfaction) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Task(String id, String conversation, Named consumer, String name, String phone, String text, String at, double ageHours, @Nullable Named owner,
                @Nullable String answeredAt, @Nullable String answer, @Nullable String answeredBy, @Nullable Boolean elsewhere,
                @Nullable Integer mark, @Nullable List<String> reasons) {}

    record Counts(int mine, int queue, int bot, int team) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Rows(List<Row> rows, @Nullable String cursor, Counts counts) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Suggested(String id, int rank, String text, List<Content> contents, String source, @Nullable String entry, @Nullable String intent, double confidence,
                     List<Fact> evidence) {
        static Suggested of(Suggestion suggestion) {
            return new Suggested(suggestion.id(), suggestion.rank(), suggestion.text(), suggestion.contents(), suggestion.source(), suggestion.entry(),
                    suggestion.intent(), suggestion.confidence(), suggestion.evidence().entrySet().stream().map(fact -> new Fact(fact.getKey(), fact.getValue())).toList());
        }
    }

    record Fact(String name, String value) {}

    /** What is suggested for a line; as a frame it has its type. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonTypeName("suggestions")
    record Suggestions(String conversation, long position, List<Suggested> suggestions, Brief.@Nullable Step nextStep, @Nullable Map<String, String> autoSend,
                       long ms) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Specification(String key, String value, @Nullable String unit) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Facts(@Nullable Content product, @Nullable List<Specification> specifications, @Nullable Content order) {}

    /** A frame of a name with whatever belongs to it. */
    static Map<String, Object> frame(String type, @Nullable Object... pairs) {
        Map<String, Object> frame = new LinkedHashMap<>();
        frame.put("type", type);
        frame.putAll(fields(pairs));
        return frame;
    }

    /** Names and values in turn; a name without a value is left out. */
    static Map<String, Object> fields(@Nullable Object... pairs) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null) {
                fields.put(String.valueOf(pairs[i]), pairs[i + 1]);
            }
        }
        return fields;
    }

    static String masked(String phone) {
        return phone.length() < 7 ? phone.isEmpty() ? "" : "****" : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }
}
