package nl.zorgvuldig.exchange.grounds;

import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.exchange.ExchangeActs;
import nl.zorgvuldig.exchange.ExchangeLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// The legal grounds for disclosure without consent. Each is on; the board records how it is done
/// here, and switches the few that may be off, with decisions that are kept.
@Component
public final class LegalGrounds {
    private final LegalGroundStore store;
    private final ExchangeLog log;
    private final Work work;
    private final Clock clock;

    LegalGrounds(LegalGroundStore store, ExchangeLog log, Work work, Clock clock) {
        this.store = store;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// The decisions by ground, oldest first.
    public List<LegalGroundDecision> list() {
        return work.read(Act.BROWSE, store::list);
    }

    /// The grounds that are on now.
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    public Set<LegalGround> on() {
        return LegalGroundRules.on(list());
    }

    /// @param seen how many decisions about it the board saw
    /// @param on the day of the decision
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    public Outcome<Nothing> decide(
            SignedInUser board,
            LegalGround ground,
            int seen,
            LegalGroundDecision.Choice choice,
            Optional<LocalDate> on,
            String words) {
        List<Objection> objections = new ArrayList<>(LegalGroundRules.objections(on, words, SchoolDay.today(clock)));
        LegalGroundRules.objection(ground, choice).ifPresent(objections::add);
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        LegalGroundDecision decision = new LegalGroundDecision(
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

    /// Takes over a decision made elsewhere. Only for the system account.
    public void takeOver(LegalGroundDecision decision) {
        work.change(Act.MAINTAIN, () -> store.add(decision));
    }
}
