package nl.zorgvuldig.platform.recovery;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.casework.CaseKind;
import nl.zorgvuldig.platform.casework.OpenCase;
import nl.zorgvuldig.platform.casework.WorkTurnFinder;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.mail.UndeliveredAddress;
import nl.zorgvuldig.platform.mail.UndeliveredAddresses;
import org.springframework.stereotype.Component;

/// Staff and parents to whom mail does not arrive, as cases awaiting who keeps their address, and
/// never themselves. Pupils and experts read it on their own page only: nobody keeps their address
/// apart from who invited them.
@Component
final class UndeliveredCases implements CaseKind {
    static final String CODE = "undelivered";

    private final UndeliveredAddresses undelivered;
    private final PersonAffiliations belonging;
    private final Accounts accounts;
    private final WorkTurnFinder turns;

    UndeliveredCases(
            UndeliveredAddresses undelivered, PersonAffiliations belonging, Accounts accounts, WorkTurnFinder turns) {
        this.undelivered = undelivered;
        this.belonging = belonging;
        this.accounts = accounts;
        this.turns = turns;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public List<OpenCase> list(LocalDate today) {
        return undelivered.list().stream().flatMap(known -> open(known, today)).toList();
    }

    private Stream<OpenCase> open(UndeliveredAddress known, LocalDate today) {
        return belonging.helped(known.person()).stream()
                .filter(helped -> switch (helped.kind()) {
                    case STAFF, GUARDIAN -> true;
                    case PUPIL, EXPERT -> false;
                })
                .flatMap(helped -> OpenCase.of(
                        known.person().value(),
                        WorkTurnFinder.of(
                                UndeliveredRules.waiting(known),
                                waiting -> turns.inLine(
                                        waiting, UndeliveredRules.line(helped), Set.of(known.person()), today))))
                .map(open -> open.labelled(accounts.nameOf(known.person()).full()));
    }
}
