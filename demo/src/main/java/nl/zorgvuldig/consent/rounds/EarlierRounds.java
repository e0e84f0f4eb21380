package nl.zorgvuldig.consent.rounds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import nl.zorgvuldig.consent.purposes.ConsentPurposes;
import nl.zorgvuldig.consent.renewals.ConsentRenewals;
import nl.zorgvuldig.consent.rounds.RoundMessageStore.Route;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.springframework.stereotype.Component;

/// Takes over consent rounds that were planned or held elsewhere before, without sending anything.
/// Only for the system account.
@Component
public final class EarlierRounds {
    private final RoundStore store;
    private final RoundMessageStore messages;
    private final ConsentRenewals renewals;
    private final ConsentPurposes purposes;
    private final Work work;
    private final Clock clock;

    EarlierRounds(
            RoundStore store,
            RoundMessageStore messages,
            ConsentRenewals renewals,
            ConsentPurposes purposes,
            Work work,
            Clock clock) {
        this.store = store;
        this.messages = messages;
        this.renewals = renewals;
        this.purposes = purposes;
        this.work = work;
        this.clock = clock;
    }

    /// @param invited people invited on the first day of the round, if it has begun
    public void takeOver(RoundId id, RoundPlan wish, Collection<PersonId> invited) {
        LocalDate today = SchoolDay.today(clock);
        ConsentRound round = ConsentRound.planned(id, wish);
        work.change(Act.MAINTAIN, () -> {
            store.add(id, wish, clock.instant());
            renewals.set(wish.renewal());
            switch (round.state(today)) {
                case COMING -> {}
                case RUNNING -> begin(round, invited);
                case FINISHED -> {
                    begin(round, invited);
                    store.close(id, wish.deadline().plusDays(1));
                }
            }
        });
    }

    private void begin(ConsentRound round, Collection<PersonId> invited) {
        LocalDate day = round.plan().start();
        store.start(round.id(), day, invited.size(), purposes.listAsked());
        invited.stream()
                .distinct()
                .forEach(person -> messages.add(round.id(), person, RoundMessage.INVITATION, Route.MAIL, day));
    }
}
