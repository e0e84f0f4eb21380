package nl.zorgvuldig.inspection;

import java.util.Optional;
import nl.zorgvuldig.access.Openers;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.inspection.RequestRules.ApplicantToday;
import nl.zorgvuldig.inspection.RequestRules.SupervisorToday;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PersonId;
import org.springframework.stereotype.Component;

/// Whether the people in a request still can today what it waits for.
@Component
final class RequestPeople {
    private final Openers openers;
    private final Accounts accounts;
    private final Standings standings;

    RequestPeople(Openers openers, Accounts accounts, Standings standings) {
        this.openers = openers;
        this.accounts = accounts;
        this.standings = standings;
    }

    /// @param file of which nothing is planned has nobody who cannot
    SupervisorToday supervisor(RequestFile file) {
        return file.state()
                .plan()
                .map(plan -> today(plan.supervisor(), file.request()))
                .orElse(SupervisorToday.OPENS_DOSSIER);
    }

    private SupervisorToday today(PersonId supervisor, AccessRequest request) {
        if (!account(supervisor).equals(Optional.of(AccountKind.STAFF))) {
            return SupervisorToday.GONE;
        }
        return openers.relationOf(supervisor, request.pupil()).isPresent()
                ? SupervisorToday.OPENS_DOSSIER
                : SupervisorToday.ONLY_SIGNS_IN;
    }

    ApplicantToday applicant(RequestFile file) {
        AccessRequest request = file.request();
        return account(request.by()).isPresent() && standings.changed(request).isEmpty()
                ? ApplicantToday.AS_THEN
                : ApplicantToday.CHANGED;
    }

    private Optional<AccountKind> account(PersonId person) {
        return accounts.findOpen(Acting.current().board(), person);
    }
}
