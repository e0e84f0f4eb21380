package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door to the grounds on which something is given without consent. The board switches each on
/// and off with a decision that is kept; without one it is off.
@Component
public final class Grounds {
    private final GroundStore store;
    private final ExchangeLog log;
    private final Work work;
    private final Clock clock;

    Grounds(GroundStore store, ExchangeLog log, Work work, Clock clock) {
        this.store = store;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// By ground, the oldest first.
    public List<GroundDecision> list() {
        return work.read(Act.BROWSE, store::list);
    }

    /// Those that are on now.
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    public Set<LegalGround> on() {
        return GroundRules.on(list());
    }

    /// @param seen how many decisions about it the board saw
    /// @param on the day of the decision
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    public Outcome<Nothing> decide(
            SignedIn board,
            LegalGround ground,
            int seen,
            GroundDecision.Choice choice,
            Optional<LocalDate> on,
            String words) {
        List<Objection> objections = GroundRules.objections(on, words, SchoolDay.today(clock));
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        GroundDecision decision = new GroundDecision(
                ground, seen + 1, choice, on.orElseThrow(), words.strip(), board.person(), clock.instant());
        return work.once(
                ExchangeActs.KEEP_GROUNDS,
                () -> {
                    store.add(decision);
                    log.ground(choice.code());
                    return Outcome.done();
                },
                _ -> Outcome.conflict());
    }

    /// Takes over what was decided elsewhere. Only the program itself can.
    public void takeOver(GroundDecision decision) {
        work.change(Act.MAINTAIN, () -> store.add(decision));
    }
}
