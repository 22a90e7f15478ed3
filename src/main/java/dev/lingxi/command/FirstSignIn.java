package dev.lingxi.command;

import dev.lingxi.store.SignIn;
import dev.lingxi.store.Store;
import dev.lingxi.store.Stores;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;

/** Says where staff sign in; a store without an admin gets a one-time link for one, as there is no default password. */
final class FirstSignIn {

    private static final int MOST = 3;

    private FirstSignIn() {}

    static void print(ApplicationContext product, int port) {
        System.out.println("desk     http://localhost:" + port + "/desk/");
        List<Store> stores = product.getBean(Stores.class).all();
        for (Store store : stores.subList(0, Math.min(MOST, stores.size()))) {
            Optional<String> link = product.getBean(SignIn.class).adminLink(store.id());
            link.ifPresent(token -> System.out.println("sign-in  http://localhost:" + port + "/desk/link#" + token
                    + "   (store " + store.id() + ": once, within an hour, makes its admin)"));
        }
        if (stores.size() > MOST) {
            System.out.println("sign-in  for another store: ./lingxi invite --store ID");
        }
    }
}
