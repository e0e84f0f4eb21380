package nl.zorgvuldig.dossier.inspection.requests;

import java.util.Optional;
import nl.zorgvuldig.access.control.readers.DossierReaders;
import nl.zorgvuldig.dossier.inspection.RequesterCapacities;
import nl.zorgvuldig.dossier.inspection.requests.RequestRules.ApplicantToday;
import nl.zorgvuldig.dossier.inspection.requests.RequestRules.SupervisorToday;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.springframework.stereotype.Component;

/// Whether the people involved in a request can still do today what it waits for.
@Component
public final class RequestPeople {
    private final DossierReaders openers;
    private final Accounts accounts;
    private final RequesterCapacities standings;

    RequestPeople(DossierReaders openers, Accounts accounts, RequesterCapacities standings) {
        this.openers = openers;
        this.accounts = accounts;
        this.standings = standings;
    }

    /// @param file a request without an appointment has no supervisor who might be unable
    public SupervisorToday supervisor(RequestFile file) {
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
