package nl.zorgvuldig.consent.authority;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.consent.purposes.ConsentPurposes;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.springframework.stereotype.Component;

/// Builds the page on authority.
@Component
public class PupilAuthorityPages {
    private final PupilAuthorities authorities;
    private final ConsentDisputes disputes;
    private final ConsentPurposes purposes;
    private final Pupils pupils;
    private final Accounts accounts;
    private final PupilAccounts own;
    private final Clock clock;

    PupilAuthorityPages(
            PupilAuthorities authorities,
            ConsentDisputes disputes,
            ConsentPurposes purposes,
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

    public static String address(PupilId pupil) {
        return "/leerlingen/" + pupil + "/gezag";
    }

    boolean asked(PurposeKey key) {
        return purposes.listOfBoard().stream().anyMatch(purpose -> purpose.key().equals(key));
    }

    PupilAuthorityPage page(Granted<PupilId> key, Form record, Form dispute) {
        PupilId pupil = key.target();
        return new PupilAuthorityPage(
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

    private PupilAuthorityPage.DisputeLine line(DisputeRecord file) {
        return new PupilAuthorityPage.DisputeLine(
                file.dispute().id().toString(),
                file.dispute()
                        .purpose()
                        .flatMap(purposes::find)
                        .map(ConsentPurpose::text)
                        .map(text -> List.of(text))
                        .orElse(List.of()),
                file.dispute().openedAt(),
                accounts.nameOf(file.openedBy()).full(),
                file.reason(),
                file.dispute().closedAt(),
                file.closing());
    }
}
