package nl.zorgvuldig.breaches.web;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.breaches.BreachActs;
import nl.zorgvuldig.breaches.BreachGate;
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
    private final AccessControl access;
    private final BreachGate gate;
    private final Breaches breaches;

    BreachPages(AccessControl access, BreachGate gate, Breaches breaches) {
        this.access = access;
        this.gate = gate;
        this.breaches = breaches;
    }

    /// What stands in a breach, with the key it was opened with.
    record Open(Granted<BreachId> key, Breaches.File file) {}

    /// For who may read it.
    Page read(String breach, SignedIn who, Function<Open, Page> page) {
        return with(
                breach, who, BreachActs.READ_BREACH, key -> open(key).map(page).orElseGet(BreachPages::refused));
    }

    /// For who may keep it; it is read as well, to be shown again.
    Page keep(String breach, SignedIn who, Function<Open, Page> page) {
        return with(
                breach,
                who,
                BreachActs.KEEP_BREACH,
                key -> read(breach, who, open -> page.apply(new Open(key, open.file()))));
    }

    private Optional<Open> open(Granted<BreachId> key) {
        return breaches.read(key).map(file -> new Open(key, file));
    }

    private Page with(String breach, SignedIn who, Act act, Function<Granted<BreachId>, Page> page) {
        Optional<BreachId> id = Id.parse(breach).map(BreachId::new);
        if (id.isEmpty()) {
            return refused();
        }
        return page.apply(access.ask(gate, who, act, id.get()).orRefuse());
    }

    static Page refused() {
        return Page.refused(
                CONFIDENTIALITY, Sentence.of("breaches.no.reader"), List.of(Contact.DATA_PROTECTION_OFFICER));
    }

    static String address(Breaches.File file) {
        return BreachController.ADDRESS + "/" + file.breach().id();
    }
}
