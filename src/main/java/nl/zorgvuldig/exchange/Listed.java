package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;
import static nl.zorgvuldig.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.zorgvuldig.consent.CaseConsents;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.PurposeKind;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.Slice;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door to lists of what is given and asked, of all pupils the acting person prepares for.
@Component
@Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, FROM_THIRD_PARTIES_AFTER_CONSENT})
public final class Listed {
    private final LineStore store;
    private final CaseConsents consents;
    private final Work work;
    private final Clock clock;

    Listed(LineStore store, CaseConsents consents, Work work, Clock clock) {
        this.store = store;
        this.consents = consents;
        this.work = work;
        this.clock = clock;
    }

    /// What was not stopped and did not end, the newest first.
    public Slice<GivenLine> open(int number) {
        LocalDate today = SchoolDay.today(clock);
        return slice(number, () -> store.listOpen(today, Slice.skip(number), Slice.ask()));
    }

    /// What was stopped or ended, the last one first.
    public Slice<GivenLine> over(int number) {
        return slice(number, () -> store.listOver(Slice.skip(number), Slice.ask()));
    }

    /// What is asked of others, the newest first.
    public Slice<AskedLine> asked(int number) {
        return slice(number, () -> store.listAsked(Slice.skip(number), Slice.ask()));
    }

    /// The questions everybody said yes to and of which no letter went so far.
    public List<AskedLine> readyToAsk() {
        LocalDate today = SchoolDay.today(clock);
        List<AskedLine> waiting = work.read(ExchangeActs.PREPARE_EXCHANGE, () -> store.listToSend(today));
        Set<UUID> agreed = agreed(PurposeKind.REQUEST, waiting, one -> one.id().value(), AskedLine::pupil);
        return waiting.stream().filter(one -> agreed.contains(one.id().value())).toList();
    }

    private <T> Set<UUID> agreed(PurposeKind kind, List<T> lines, Function<T, UUID> id, Function<T, PupilId> pupil) {
        if (lines.isEmpty()) {
            return Set.of();
        }
        Map<UUID, PupilId> wanted = lines.stream().collect(Collectors.toMap(id, pupil));
        return consents.decide(kind, wanted).entrySet().stream()
                .filter(one -> one.getValue() instanceof ConsentDecision.Effective)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private <T> Slice<T> slice(int number, Supplier<List<T>> found) {
        return Slice.of(work.read(ExchangeActs.PREPARE_EXCHANGE, found), number);
    }
}
