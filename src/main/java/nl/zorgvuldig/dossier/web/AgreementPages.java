package nl.zorgvuldig.dossier.web;

import java.time.Clock;
import java.util.List;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.dossier.Agreement;
import nl.zorgvuldig.dossier.AgreementLine;
import nl.zorgvuldig.dossier.Agreements;
import nl.zorgvuldig.dossier.Entry;
import nl.zorgvuldig.dossier.EntryHistory;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.web.Form;
import org.springframework.stereotype.Component;

/// Puts together the pages on which an agreement is handed to somebody, or closed.
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
                        .map(one -> Form.Option.of(
                                one.person().value().toString(), one.name().full()))
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
                history.agreement().map(one -> AgreementLine.of(one, SchoolDay.today(clock), this::name)),
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
