package dev.lingxi.command;

import dev.lingxi.problem.Problem;
import dev.lingxi.store.Role;
import dev.lingxi.store.SignIn;
import dev.lingxi.store.SkillGroup;
import dev.lingxi.store.Staff;
import dev.lingxi.store.StaffMember;
import dev.lingxi.store.StoreId;
import dev.lingxi.store.Stores;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./lingxi invite}. */
@Command(name = "invite", description = "Prints a one-time link with which somebody joins a store's staff, or chooses a new password.",
        footer = {"", "Examples:", "  ./lingxi invite --store lingxi", "  ./lingxi invite --store lingxi --role agent,lead",
            "  ./lingxi invite --store lingxi --password-of boss"})
final class InviteCommand implements Callable<Integer> {

    @Mixin
    private DataPlace data = new DataPlace();

    @Option(names = "--store", required = true, paramLabel = "ID", description = "The store.")
    private String store = "";

    @Option(names = "--role", split = ",", paramLabel = "ROLE", description = "agent, lead, trainer, inspector or admin; default: admin.")
    private List<String> roles = List.of("admin", "lead", "agent");

    @Option(names = "--password-of", paramLabel = "LOGIN", description = "A link for this member's new password instead.")
    private @Nullable String login;

    @Option(names = "--port", description = "The port of the server, for the link; default: ${DEFAULT-VALUE}.", defaultValue = "8080")
    private int port;

    @Override
    public Integer call() {
        try (var product = data.product().existing().alone()) {
            StoreId id = product.getBean(Stores.class).require(new StoreId(store)).id();
            SignIn signIn = product.getBean(SignIn.class);
            String token = login == null ? signIn.invite(id, Role.all(roles), List.of(SkillGroup.DEFAULT), StaffMember.USUAL_CAPACITY)
                    : product.getBean(Staff.class).of(id).stream().filter(member -> member.login().equals(login)).findFirst()
                    .map(signIn::passwordLink).orElseThrow(() -> Problem.notFound("unknown_staff", "The store '" + id + "' has no member '" + login + "'."));
            System.out.println("http://localhost:" + port + "/desk/link#" + token);
        }
        return 0;
    }
}
