package nl.zorgvuldig.dossier.record.agreements;

import java.time.Clock;
import java.util.List;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.entries.EntryHistory;
import nl.zorgvuldig.dossier.record.timeline.DossierPages;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.springframework.stereotype.Component;

/// Builds the pages on which an agreement is assigned, or closed.
@Component
class AgreementPages {
    private final Agreements agreements;
    private final Accounts accounts;
    private final Pupils pupils;
    private final Clock clock;

    AgreementPages(Agreements agreements, Accounts accounts, Pupils pupils, Clock clock) {
        this.agreements = agreements;
        this.accounts = accounts;
        this.pupils = pupils;
        this.clock = clock;
    }

    AgreementPage closing(Granted<PupilId> key, EntryHistory history, Form form) {
        return page(key, history, "/afronden", List.of(), form);
    }

    AgreementPage giving(Granted<PupilId> key, EntryHistory history, Form form) {
        return page(
                key,
                history,
                "/afspraak",
                agreements.listOwners(key, history.level()).stream()
                        .map(colleague -> Form.Option.of(
                                colleague.person().value().toString(),
                                colleague.name().full()))
                        .toList(),
                form);
    }

    private AgreementPage page(
            Granted<PupilId> key, EntryHistory history, String page, List<Form.Option> owners, Form form) {
        Entry entry = history.versions().getFirst();
        return new AgreementPage(
                DossierPages.address(key.target()) + "/" + entry.id() + page,
                DossierPages.address(key.target()),
                pupils.findName(key.target()).map(PersonName::full).orElse(""),
                key.clause(),
                key.because(),
                entry.happenedOn(),
                entry.text().lines().filter(line -> !line.isBlank()).toList(),
                history.agreement().map(agreement -> AgreementView.of(agreement, SchoolDay.today(clock), this::name)),
                page.equals("/afronden"),
                owners,
                form.with(
                        "seen",
                        Integer.toString(
                                history.agreement().map(Agreement::seen).orElse(0))));
    }

    private String name(PersonId person) {
        return accounts.nameOf(person).full();
    }
}
