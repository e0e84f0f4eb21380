package nl.zorgvuldig.consent.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.consent.Authorities;
import nl.zorgvuldig.consent.DisputeFile;
import nl.zorgvuldig.consent.Disputes;
import nl.zorgvuldig.consent.PupilAccounts;
import nl.zorgvuldig.consent.Purpose;
import nl.zorgvuldig.consent.PurposeKey;
import nl.zorgvuldig.consent.Purposes;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.web.Form;
import org.springframework.stereotype.Component;

/// Puts together the page about authority.
@Component
class AuthorityPages {
    private final Authorities authorities;
    private final Disputes disputes;
    private final Purposes purposes;
    private final Pupils pupils;
    private final Accounts accounts;
    private final PupilAccounts own;
    private final Clock clock;

    AuthorityPages(
            Authorities authorities,
            Disputes disputes,
            Purposes purposes,
            Pupils pupils,
            Accounts accounts,
            PupilAccounts own,
            Clock clock) {
        this.authorities = authorities;
        this.disputes = disputes;
        this.purposes = purposes;
        this.pupils = pupils;
        this.accounts = accounts;
        this.own = own;
        this.clock = clock;
    }

    static String address(PupilId pupil) {
        return "/leerlingen/" + pupil + "/gezag";
    }

    boolean asked(PurposeKey key) {
        return purposes.listOfBoard().stream().anyMatch(one -> one.key().equals(key));
    }

    AuthorityPage page(Granted<PupilId> key, Form record, Form dispute) {
        PupilId pupil = key.target();
        return new AuthorityPage(
                address(pupil),
                "/leerlingen/" + pupil + "/dossier",
                pupils.findName(pupil).map(PersonName::full).orElse(""),
                key.clause(),
                key.because(),
                authorities.list(key),
                disputes.list(key).stream().map(this::line).toList(),
                purposes.listOfBoard(),
                Optional.of(PupilAccountController.address(pupil))
                        .filter(_ -> own.find(key).timely(SchoolDay.today(clock))),
                record,
                dispute);
    }

    private AuthorityPage.DisputeLine line(DisputeFile file) {
        return new AuthorityPage.DisputeLine(
                file.dispute().id().toString(),
                file.dispute()
                        .purpose()
                        .flatMap(purposes::find)
                        .map(Purpose::text)
                        .map(text -> List.of(text))
                        .orElse(List.of()),
                file.dispute().openedAt(),
                accounts.nameOf(file.openedBy()).full(),
                file.reason(),
                file.dispute().closedAt(),
                file.closing());
    }
}
