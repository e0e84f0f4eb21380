package nl.zorgvuldig.privacy.breaches.web;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.RoleContact;
import nl.zorgvuldig.privacy.breaches.BreachActs;
import nl.zorgvuldig.privacy.breaches.BreachGate;
import nl.zorgvuldig.privacy.breaches.BreachId;
import nl.zorgvuldig.privacy.breaches.Breaches;
import org.springframework.stereotype.Component;

/// What the pages of one breach share: asking for a key, and the uniform refusal.
@Component
public class BreachPages {
    private final AccessControl access;
    private final BreachGate gate;
    private final Breaches breaches;

    BreachPages(AccessControl access, BreachGate gate, Breaches breaches) {
        this.access = access;
        this.gate = gate;
        this.breaches = breaches;
    }

    /// An opened breach, with the key it was opened with.
    public record Open(Granted<BreachId> key, Breaches.File file) {}

    /// The page, for somebody who may read the breach.
    public Page read(String breach, SignedInUser who, Function<Open, Page> page) {
        return with(
                breach, who, BreachActs.READ_BREACH, key -> open(key).map(page).orElseGet(BreachPages::refused));
    }

    /// The page, for somebody who may handle the breach; it is read as well, to be shown again.
    public Page keep(String breach, SignedInUser who, Function<Open, Page> page) {
        return with(
                breach,
                who,
                BreachActs.KEEP_BREACH,
                key -> read(breach, who, open -> page.apply(new Open(key, open.file()))));
    }

    private Optional<Open> open(Granted<BreachId> key) {
        return breaches.read(key).map(file -> new Open(key, file));
    }

    private Page with(String breach, SignedInUser who, Act act, Function<Granted<BreachId>, Page> page) {
        Optional<BreachId> id = Id.parse(breach).map(BreachId::new);
        if (id.isEmpty()) {
            return refused();
        }
        return page.apply(access.ask(gate, who, act, id.get()).orRefuse());
    }

    static Page refused() {
        return Page.refused(
                CONFIDENTIALITY, Sentence.of("breaches.no.reader"), List.of(RoleContact.DATA_PROTECTION_OFFICER));
    }

    public static String address(Breaches.File file) {
        return BreachController.ADDRESS + "/" + file.breach().id();
    }
}
