package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.access.AccessDecision.Granted;
import nl.zorgvuldig.access.OwnPupils;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door for those who decide: what was given about a pupil, to whom, why and when, also when
/// nobody asked them.
@Component
public final class OwnDisclosures {
    private final DisclosureStore store;
    private final OwnPupils own;
    private final Pupils pupils;
    private final Work work;

    OwnDisclosures(DisclosureStore store, OwnPupils own, Pupils pupils, Work work) {
        this.store = store;
        this.own = own;
        this.pupils = pupils;
        this.work = work;
    }

    public Map<PupilId, PersonName> listPupils(SignedIn who) {
        Map<PupilId, PersonName> names = new LinkedHashMap<>();
        own.listDecidedBy(who)
                .forEach(
                        one ->
                                names.put(
                                        one,
                                        pupils.findName(one)
                                                .orElseGet(() -> new PersonName("", "", "–"))));
        return names;
    }

    public Optional<PersonName> findName(Granted key) {
        return pupils.findName(key.pupil());
    }

    /// What went, the newest first; nothing of what was prepared and never went.
    ///
    /// @param key for [Act#OWN_EXCHANGE]
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    public List<DisclosureFile> read(Granted key) {
        PupilId pupil = key.use(Act.OWN_EXCHANGE);
        return work.read(Act.OWN_EXCHANGE, () -> store.list(pupil)).stream()
                .filter(one -> one.last(Step.What.Sent.class).isPresent())
                .toList();
    }
}
