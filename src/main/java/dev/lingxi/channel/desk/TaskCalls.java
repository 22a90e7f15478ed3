package dev.lingxi.channel.desk;

import dev.lingxi.conversation.ConversationId;
import dev.lingxi.problem.Problem;
import dev.lingxi.reception.DeskWork;
import dev.lingxi.reception.LeftMessages;
import dev.lingxi.reception.OfflineMessage;
import dev.lingxi.reception.Surveys;
import dev.lingxi.store.AuditLog;
import dev.lingxi.store.Role;
import dev.lingxi.store.Staff;
import dev.lingxi.store.StaffId;
import dev.lingxi.store.StaffMember;
import dev.lingxi.store.Stores;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The messages left while nobody was there: work until they are answered. */
@RestController
@RequestMapping("/api/desk")
class TaskCalls {

    record Owner(@Nullable String staff) {}

    /** @param elsewhere answered by phone or otherwise: the text is kept, and no line is sent */
    record Answer(@Nullable String text, @Nullable Boolean elsewhere) {}

    record Tasks(List<Views.Task> tasks) {}

    private final DeskWork work;
    private final LeftMessages left;
    private final Surveys surveys;
    private final Staff staff;
    private final Stores stores;
    private final AuditLog audit;
    private final RowMaker rows;
    private final DeskHub hub;
    private final Clock clock;

    TaskCalls(DeskWork work, LeftMessages left, Surveys surveys, Staff staff, Stores stores, AuditLog audit, RowMaker rows, DeskHub hub, Clock clock) {
        this.work = work;
        this.left = left;
        this.surveys = surveys;
        this.staff = staff;
        this.stores = stores;
        this.audit = audit;
        this.rows = rows;
        this.hub = hub;
        this.clock = clock;
    }

    @GetMapping("/tasks")
    Tasks tasks(StaffMember member, @RequestParam(defaultValue = "open") String state, @RequestParam(defaultValue = "") String owner,
                @RequestParam(defaultValue = "50") int limit) {
        return new Tasks(views(work.tasks(member.store(), state.equals("done"), owner.equals("me") ? member.id() : null, Math.clamp(limit, 1, 200))));
    }

    private List<Views.Task> views(List<DeskWork.Task> tasks) {
        Map<ConversationId, Surveys.Mark> marks = surveys.marks(tasks.stream().map(DeskWork.Task::message).filter(TaskCalls::isLowMark).map(OfflineMessage::conversation).toList());
        return tasks.stream().map(task -> view(task, isLowMark(task.message()) ? marks.get(task.message().conversation()) : null)).toList();
    }

    private static boolean isLowMark(OfflineMessage message) {
        return message.id().endsWith(Surveys.LOW_MARK);
    }

    /** @param mark the low mark that made it work, where one did */
    private Views.Task view(DeskWork.Task task, Surveys.@Nullable Mark mark) {
        var message = task.message();
        double hours = Math.round(Duration.between(message.at(), clock.instant()).toMinutes() / 6.0) / 10.0;
        String name = stores.profile(message.store(), message.consumer()).map(profile -> profile.name()).orElse(message.name());
        return new Views.Task(message.id(), message.conversation().value(), new Views.Named(message.consumer().value(), name), message.name(), Views.masked(message.phone()),
                message.text(), message.at().toString(), hours, rows.named(task.owner().orElse(null)), task.answeredAt().map(Instant::toString).orElse(null),
                task.answer().isEmpty() ? null : task.answer(), task.answeredBy().isEmpty() ? null : task.answeredBy(),
                task.toldBy().equals("elsewhere") ? Boolean.TRUE : null,
                mark == null ? null : mark.mark(), mark == null ? null : mark.reasons());
    }

    private DeskWork.Task task(StaffMember member, String id) {
        return work.task(member.store(), id).orElseThrow(() -> Problem.notFound("unknown_task", "There is no such message."));
    }

    @PutMapping("/tasks/{id}/owner")
    Views.Task own(StaffMember member, @PathVariable String id, @RequestBody Owner owner) {
        DeskPass.needs(member, Role.AGENT);
        task(member, id);
        StaffId whose = owner.staff() == null ? null : staff.require(member.store(), new StaffId(owner.staff())).id();
        if (whose != null && !whose.equals(member.id())) {
            DeskPass.needs(member, Role.LEAD);
        }
        work.own(member.store(), id, whose);
        return changed(member, id);
    }

    private Views.Task changed(StaffMember member, String id) {
        Views.Task task = views(List.of(task(member, id))).getFirst();
        hub.tell(member.store(), screen -> true, Views.frame("task", "task", task));
        return task;
    }

    @PostMapping("/tasks/{id}/answer")
    Views.Task answer(StaffMember member, @PathVariable String id, @RequestBody Answer answer) {
        DeskPass.needs(member, Role.AGENT);
        DeskWork.Task task = task(member, id);
        if (answer.text() == null || answer.text().isBlank() || answer.text().length() > 4_000) {
            throw Problem.caller("too_long", "An answer has 1 to 4,000 characters.");
        }
        if (Boolean.TRUE.equals(answer.elsewhere())) {
            left.answeredElsewhere(member, task.message(), answer.text());
        } else {
            left.answer(member, task.message(), answer.text());
        }
        return changed(member, id);
    }

    @GetMapping("/tasks/{id}/phone")
    Map<String, String> phone(StaffMember member, @PathVariable String id) {
        DeskPass.needs(member, Role.AGENT);
        DeskWork.Task task = task(member, id);
        audit.record(member, "phone_seen", id, "");
        return Map.of("phone", task.message().phone());
    }
}
