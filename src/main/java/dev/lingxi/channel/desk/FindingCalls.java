package dev.lingxi.channel.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lingxi.answer.Cards;
import dev.lingxi.catalog.Catalog;
import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Promotion;
import dev.lingxi.catalog.Shelf;
import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.knowledge.Entry;
import dev.lingxi.language.Pinyin;
import dev.lingxi.problem.Problem;
import dev.lingxi.reception.Assist;
import dev.lingxi.reception.Desk;
import dev.lingxi.reception.DeskBook;
import dev.lingxi.reception.DeskWork;
import dev.lingxi.reception.DeskWork.CannedReply;
import dev.lingxi.reception.Handoff;
import dev.lingxi.reception.SuggestionBook;
import dev.lingxi.store.ConsumerProfile;
import dev.lingxi.store.Money;
import dev.lingxi.store.Role;
import dev.lingxi.store.StaffMember;
import dev.lingxi.store.Store;
import dev.lingxi.store.Stores;
import dev.lingxi.trade.Order;
import dev.lingxi.trade.Orders;
import dev.lingxi.understanding.Understanding;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What an agent looks up while talking: canned replies, products, knowledge, promotions; and how suggestions were taken. */
@RestController
@RequestMapping("/api/desk")
class FindingCalls {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]{1,20})}");
    private static final int MOST = 20;

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CannedView(String id, String title, String shortcut, String text, String group, boolean own, @Nullable String filled, List<String> missing, String pinyin) {}

    record NewCanned(@Nullable String title, @Nullable String shortcut, @Nullable String text, @Nullable String group, @Nullable Boolean shared) {}

    record Known(String entry, String name, String layer, String script, double confidence) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Offer(String promotion, String name, @Nullable String text, @Nullable String until) {}

    record Adoption(long shown, long used, long edited, long ignored, long open, long autoSent, long cancelled, double meanDistance, List<SuggestionBook.Figures> rows) {}

    private final DeskWork work;
    private final DeskBook book;
    private final Catalog catalog;
    private final Orders orders;
    private final Stores stores;
    private final Understanding understanding;
    private final Assist assist;
    private final SuggestionBook suggestions;
    private final ConversationCalls conversations;
    private final Desk desk;
    private final Clock clock;

    FindingCalls(DeskWork work, DeskBook book, Catalog catalog, Orders orders, Stores stores, Understanding understanding, Assist assist,
                 SuggestionBook suggestions, ConversationCalls conversations, Desk desk, Clock clock) {
        this.work = work;
        this.book = book;
        this.catalog = catalog;
        this.orders = orders;
        this.stores = stores;
        this.understanding = understanding;
        this.assist = assist;
        this.suggestions = suggestions;
        this.conversations = conversations;
        this.desk = desk;
        this.clock = clock;
    }

    // ── canned replies ──

    @GetMapping("/canned")
    List<CannedView> canned(StaffMember member, @RequestParam @Nullable String conversation, @RequestParam(defaultValue = "") String q) {
        Optional<Map<String, String>> variables = conversation == null || conversation.isBlank() ? Optional.empty()
                : Optional.of(variables(member, conversations.conversation(member, conversation)));
        String words = q.strip().toLowerCase(Locale.ROOT).replaceFirst("^/", "");
        return work.canned(member).stream().map(reply -> view(reply, variables)).filter(view -> matches(view, words))
                .sorted(java.util.Comparator.comparing(view -> !view.shortcut().equals(words))).toList();
    }

    private static boolean matches(CannedView view, String words) {
        return words.isEmpty() || view.shortcut().startsWith(words) || view.title().toLowerCase(Locale.ROOT).contains(words) || view.text().contains(words)
                || view.pinyin().startsWith(words) || view.pinyin().contains(" " + words) || view.pinyin().replace(" ", "").contains(words);
    }

    private static CannedView view(CannedReply reply, Optional<Map<String, String>> variables) {
        List<String> missing = variables.map(known -> VARIABLE.matcher(reply.text()).results().map(found -> found.group(1)).filter(name -> !known.containsKey(name))
                .distinct().toList()).orElse(List.of());
        String filled = variables.map(known -> VARIABLE.matcher(reply.text()).replaceAll(found ->
                Matcher.quoteReplacement(known.getOrDefault(found.group(1), found.group())))).orElse(null);
        return new CannedView(reply.id(), reply.title(), reply.shortcut(), reply.text(), reply.category(), reply.owner() != null, filled, missing, sound(reply.title()));
    }

    /** The title's full pinyin and its initials. */
    private static String sound(String title) {
        List<String> syllables = Pinyin.syllables(title);
        return String.join("", syllables) + " " + syllables.stream().map(syllable -> syllable.substring(0, 1)).collect(Collectors.joining());
    }

    private Map<String, String> variables(StaffMember member, Conversation conversation) {
        Store store = stores.require(member.store());
        Map<String, String> known = new HashMap<>(store.policy());
        known.put("店铺", store.name());
        known.put("客服", member.name());
        stores.profile(member.store(), conversation.consumer()).map(ConsumerProfile::name).filter(name -> !name.isBlank()).ifPresent(name -> known.put("姓名", name));
        Optional<Handoff> handoff = book.handoff(conversation.id());
        List<Order> own = orders.of(member.store(), conversation.consumer(), MOST);
        SideCalls.inQuestion(handoff, own).ifPresent(order -> order(known, order, store, desk.isEnglish(conversation)));
        handoff.map(Handoff::sku).flatMap(catalog.shelf(member.store())::item).ifPresent(item -> {
            known.put("商品", item.name());
            known.put("价格", Money.spoken(item.sku().price(), store.currency()));
        });
        return known;
    }

    private static void order(Map<String, String> known, Order order, Store store, boolean english) {
        known.put("订单号", order.id());
        known.put("订单状态", order.status().text(english));
        order.parcels().stream().reduce((first, second) -> second).ifPresent(parcel -> {
            parcel.latest().ifPresent(track -> known.put("物流", track.text()));
            if (parcel.expected() != null) {
                known.put("预计送达", DateTimeFormatter.ofPattern(english ? "MMMM d" : "M月d日", english ? Locale.ENGLISH : Locale.CHINA).format(parcel.expected().atZone(store.zone())));
            }
        });
    }

    @PostMapping("/canned")
    CannedView canned(StaffMember member, @RequestBody NewCanned canned) {
        return save(member, UUID.randomUUID().toString(), canned);
    }

    @PutMapping("/canned/{id}")
    CannedView change(StaffMember member, @PathVariable String id, @RequestBody NewCanned canned) {
        mine(member, id);
        return save(member, id, canned);
    }

    private CannedView save(StaffMember member, String id, NewCanned canned) {
        boolean shared = Boolean.TRUE.equals(canned.shared());
        if (shared) {
            DeskPass.needs(member, Role.LEAD);
        }
        if (canned.title() == null || canned.title().isBlank() || canned.title().length() > 50 || canned.text() == null || canned.text().isBlank()
                || canned.text().length() > 4_000 || canned.shortcut() != null && canned.shortcut().length() > 20) {
            throw Problem.caller("bad_canned", "A canned reply has a title of 1 to 50 characters, a text of 1 to 4,000 and a shortcut of at most 20.");
        }
        var reply = new CannedReply(id, member.store(), shared ? null : member.id(), canned.title().strip(),
                canned.shortcut() == null ? "" : canned.shortcut().strip().toLowerCase(Locale.ROOT).replaceFirst("^/", ""), canned.text().strip(),
                canned.group() == null ? "" : canned.group().strip());
        work.save(reply);
        return view(reply, Optional.empty());
    }

    private CannedReply mine(StaffMember member, String id) {
        CannedReply reply = work.canned(member).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(() ->
                Problem.notFound("unknown_canned", "There is no such canned reply of yours."));
        if (reply.owner() == null) {
            DeskPass.needs(member, Role.LEAD);
        }
        return reply;
    }

    @DeleteMapping("/canned/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(StaffMember member, @PathVariable String id) {
        work.removeCanned(member.store(), mine(member, id).id());
    }

    // ── products, knowledge, promotions ──

    @GetMapping("/products")
    List<Content> products(StaffMember member, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "10") int limit) {
        Shelf shelf = catalog.shelf(member.store());
        var cards = new Cards(stores.require(member.store()), shelf, false);
        Optional<Item> exact = shelf.item(q.strip());
        if (exact.isPresent()) {
            return List.of(cards.product(exact.get()));
        }
        int most = Math.clamp(limit, 1, MOST);
        return (q.isBlank() ? shelf.products().stream().limit(most) : shelf.search(q.strip(), most).stream().map(Shelf.Found::product))
                .<Content>map(product -> cards.product(new Item(product, product.shown()))).toList();
    }

    @GetMapping("/knowledge")
    List<Known> knowledge(StaffMember member, @RequestParam(defaultValue = "") String q) {
        if (q.isBlank()) {
            return List.of();
        }
        return understanding.understand(stores.require(member.store()), q.strip()).candidates().stream().limit(10)
                .map(known -> known(known.entry(), known.score())).toList();
    }

    private static Known known(Entry entry, double score) {
        return new Known(entry.id(), entry.name(), entry.pack(), entry.script(), Math.round(score * 1000) / 1000.0);
    }

    @GetMapping("/promotions")
    List<Offer> promotions(StaffMember member) {
        Instant now = clock.instant();
        return catalog.shelf(member.store()).promotions().stream().filter(each -> each.to() == null || each.to().isAfter(now))
                .map(each -> new Offer(each.id(), each.name(), each.text(), each.to() == null ? null : each.to().toString())).toList();
    }

    // ── suggestions ──

    @PostMapping("/suggestions/{id}/ignored")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ignored(StaffMember member, @PathVariable String id) {
        assist.ignore(member, id);
    }

    @GetMapping("/suggestions/figures")
    Adoption figures(StaffMember member, @RequestParam @Nullable String from, @RequestParam @Nullable String until, @RequestParam(defaultValue = "agent") String by) {
        Instant end = StaffCalls.moment(until, clock.instant().plusSeconds(1));
        List<SuggestionBook.Figures> rows = new ArrayList<>(suggestions.figures(member.store(), StaffCalls.moment(from, end.minus(7, ChronoUnit.DAYS)), end, by));
        long edited = rows.stream().mapToLong(SuggestionBook.Figures::edited).sum();
        double distance = edited == 0 ? 0 : rows.stream().mapToDouble(row -> row.meanDistance() * row.edited()).sum() / edited;
        return new Adoption(rows.stream().mapToLong(SuggestionBook.Figures::shown).sum(), rows.stream().mapToLong(SuggestionBook.Figures::used).sum(), edited,
                rows.stream().mapToLong(SuggestionBook.Figures::ignored).sum(), rows.stream().mapToLong(SuggestionBook.Figures::open).sum(),
                rows.stream().mapToLong(SuggestionBook.Figures::autoSent).sum(), rows.stream().mapToLong(SuggestionBook.Figures::cancelled).sum(), distance, rows);
    }
}
