package dev.lingxi.reception;

import dev.lingxi.answer.Answer;
import dev.lingxi.answer.Answers;
import dev.lingxi.answer.Question;
import dev.lingxi.answer.Why;
import dev.lingxi.conversation.Conversations;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.conversation.sql.TestLog;
import dev.lingxi.database.TestDatabase;
import dev.lingxi.store.Role;
import dev.lingxi.store.StaffId;
import dev.lingxi.store.StaffMember;
import dev.lingxi.store.Store;
import dev.lingxi.store.StoreId;
import dev.lingxi.store.sql.TestStaff;
import dev.lingxi.understanding.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import dev.lingxi.TestJson;

/** A reception with its desk, as one process has them; another one on the same database is what a restart makes. */
final class TestReception {

    final Desk desk;
    final Reception reception;
    final Conversations conversations;
    final DeskBook book;
    final Recollection recollection;
    final Answers answers;
    private final TestLog log;

    /** @param answer what the bot makes of a question */
    TestReception(TestDatabase database, TestLog log, DeskBook book, Clock clock, Function<Question, Answer> answer, DeskListener... listeners) {
        this.log = log;
        this.book = book;
        this.conversations = log.conversations();
        TestStaff house = TestStaff.on(database, clock);
        this.recollection = new Recollection(log.log(), TestJson.mapper(), clock);
        this.desk = new Desk(clock, book, house.staff(), house.stores(), log.log(), conversations, new ObjectProvider<>() {
            @Override
            public Stream<DeskListener> orderedStream() {
                return Stream.concat(Stream.of(recollection), Stream.of(listeners));
            }
        });
        log.tell(desk);
        var handoffs = new Handoffs(desk, log.log(), conversations, house.stores(), house.staff(), null, null, null, recollection, clock);
        var settings = new ReceptionSettings(Duration.ZERO, 2, 12, 20_000);
        this.answers = answers(answer);
        this.reception = new Reception(conversations, log.log(), recollection, answers, handoffs,
                new Spokesman(log.log(), desk, handoffs, recollection, settings), settings);
    }

    /** The process is gone; what it had begun may still arrive. */
    void stop() {
        log.forget(desk);
    }

    private static Answers answers(Function<Question, Answer> answer) {
        return new Answers() {
            @Override
            public Answer answer(Question question) {
                return answer.apply(question);
            }

            @Override
            public List<String> openers(Question question) {
                return List.of();
            }

            @Override
            public List<Content> orders(dev.lingxi.store.Consumer consumer, boolean english) {
                return List.of();
            }

            @Override
            public Content shown(dev.lingxi.store.Consumer consumer, Content content, boolean english) {
                return content;
            }

            @Override
            public List<Answer.Reply> suggestions(Question question, int most) {
                return answer.apply(question) instanceof Answer.Reply reply ? List.of(reply) : List.of();
            }

            @Override
            public boolean unfinished(Question question) {
                return false;
            }
        };
    }

    static Answer reply(String text) {
        return new Answer.Reply(List.of(List.of(Content.text(text))), List.of(), why("script"), Context.nothing());
    }

    static Answer handOver() {
        return new Answer.HandOver("asked", List.of(), why("person"), Context.nothing());
    }

    static Answer miss(Question question) {
        return new Answer.Miss("nothing", why("miss"), question.context());
    }

    static Why why(String source) {
        return new Why(source, null, null, null, null, 0.9, null, List.of(), Map.of(), Map.of());
    }

    static void open(TestDatabase database, StoreId store, Clock clock) {
        TestStaff.on(database, clock).stores().save(Store.named(store, "测试店"));
    }

    static StaffMember agent(TestDatabase database, StoreId store, String login, int capacity) {
        return agent(database, store, login, capacity, List.of("default"), Role.AGENT);
    }

    static StaffMember agent(TestDatabase database, StoreId store, String login, int capacity, List<String> groups, Role... roles) {
        var member = new StaffMember(new StaffId(store + "-" + login), store, store + "-" + login, login, Set.of(roles), groups, capacity, 1, true);
        database.jdbc().sql("""
                INSERT INTO staff (id, store, login, name, password, roles, groups, capacity, weight, active, created_at)
                VALUES (?, ?, ?, ?, '', ?, ?, ?, 1, 1, 0)""").params(member.id().value(), store.value(), member.login(), login,
                Role.words(member.roles()), String.join(",", groups), capacity).update();
        return member;
    }
}
