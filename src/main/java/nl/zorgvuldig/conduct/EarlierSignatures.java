package nl.zorgvuldig.conduct;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import org.springframework.stereotype.Component;

/// Takes over what was signed before this program was in use. Only the program itself can.
@Component
public final class EarlierSignatures {
    private final StatementStore store;
    private final Work work;
    private final Clock clock;

    EarlierSignatures(StatementStore store, Work work, Clock clock) {
        this.store = store;
        this.work = work;
        this.clock = clock;
    }

    /// These people signed the first version, in the proposed words, on its first day.
    public void takeOver(LocalDate since, Collection<PersonId> signers) {
        Instant then = since.atTime(9, 0).atZone(SchoolDay.ZONE).toInstant();
        Statement first =
                new Statement(
                        1,
                        since,
                        ProposedStatement.dutch(),
                        ProposedStatement.english(),
                        PersonId.PROGRAM,
                        clock.instant());
        work.change(
                Act.MAINTAIN,
                () -> {
                    store.add(first);
                    List.copyOf(signers)
                            .forEach(
                                    one ->
                                            store.add(
                                                    new Signature(
                                                            one,
                                                            1,
                                                            then,
                                                            first.fingerprint(),
                                                            Optional.empty())));
                });
    }
}
