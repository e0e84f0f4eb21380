package nl.zorgvuldig.breaches.web;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgvuldig.breaches.BreachDecision;
import nl.zorgvuldig.breaches.BreachDecision.Granted;
import nl.zorgvuldig.breaches.BreachDesk;
import nl.zorgvuldig.breaches.BreachId;
import nl.zorgvuldig.breaches.Breaches;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Contact;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Component;

/// What the pages about one breach share: asking for a key, and the one answer to who may not.
@Component
class BreachPages {
    private final BreachDesk desk;
    private final Breaches breaches;

    BreachPages(BreachDesk desk, Breaches breaches) {
        this.desk = desk;
        this.breaches = breaches;
    }

    /// What stands in a breach, with the key it was opened with.
    record Open(Granted key, Breaches.File file) {}

    /// For who may read it.
    Page read(String breach, SignedIn who, Function<Open, Page> page) {
        return with(breach, who, Act.READ_BREACH, key -> open(key).map(page).orElseGet(BreachPages::refused));
    }

    /// For who may keep it; it is read as well, to be shown again.
    Page keep(String breach, SignedIn who, Function<Open, Page> page) {
        return with(
                breach, who, Act.KEEP_BREACH, key -> read(breach, who, open -> page.apply(new Open(key, open.file()))));
    }

    private Optional<Open> open(Granted key) {
        return breaches.read(key).map(file -> new Open(key, file));
    }

    private Page with(String breach, SignedIn who, Act act, Function<Granted, Page> page) {
        Optional<BreachId> id = Id.parse(breach).map(BreachId::new);
        if (id.isEmpty()) {
            return refused();
        }
        return switch (desk.ask(who, act, id.get())) {
            case BreachDecision.Granted key -> page.apply(key);
            case BreachDecision.Refused _ -> refused();
        };
    }

    static Page refused() {
        return Page.refused(
                CONFIDENTIALITY, Sentence.of("breaches.no.reader"), List.of(Contact.DATA_PROTECTION_OFFICER));
    }

    static String address(Breaches.File file) {
        return BreachController.ADDRESS + "/" + file.breach().id();
    }
}
