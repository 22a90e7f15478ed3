package dev.lingxi.channel.desk;

import dev.lingxi.conversation.ConversationId;
import dev.lingxi.problem.Problem;
import dev.lingxi.reception.Caution;
import dev.lingxi.reception.Drafts;
import dev.lingxi.store.StaffMember;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A member's own drafts, the same on every device, and what had better not be said in them. */
@RestController
@RequestMapping("/api/desk")
class DraftCalls {

    private static final int LONGEST = 4_000;

    /** @param screen the page that wrote it, which need not hear of it again */
    record NewDraft(@Nullable String text, @Nullable String screen) {}

    record Words(@Nullable String text) {}

    record Checked(List<Views.Warned> warnings) {}

    private final Drafts drafts;
    private final Caution caution;
    private final ConversationCalls conversations;
    private final DeskHub hub;

    DraftCalls(Drafts drafts, Caution caution, ConversationCalls conversations, DeskHub hub) {
        this.drafts = drafts;
        this.caution = caution;
        this.conversations = conversations;
        this.hub = hub;
    }

    @GetMapping("/drafts")
    List<Views.Draft> drafts(StaffMember member) {
        return drafts.of(member.id()).stream().map(Views.Draft::of).toList();
    }

    @PutMapping("/conversations/{id}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(StaffMember member, @PathVariable String id, @RequestBody NewDraft draft) {
        String text = fitting(draft.text());
        ConversationId conversation = conversations.conversation(member, id).id();
        drafts.keep(member.id(), conversation, text);
        hub.tell(member.store(), screen -> screen.member().id().equals(member.id()),
                Views.frame("draft", "conversation", conversation.value(), "text", text, "screen", draft.screen()));
    }

    /** Looked at while the member types, so that Enter need not wait for it. */
    @PostMapping("/conversations/{id}/check")
    Checked check(StaffMember member, @PathVariable String id, @RequestBody Words words) {
        return new Checked(caution.about(conversations.conversation(member, id), fitting(words.text())).stream().map(Views.Warned::of).toList());
    }

    private static String fitting(@Nullable String text) {
        if (text != null && text.length() > LONGEST) {
            throw Problem.caller("too_long", "A draft has at most 4,000 characters.");
        }
        return text == null ? "" : text;
    }
}
