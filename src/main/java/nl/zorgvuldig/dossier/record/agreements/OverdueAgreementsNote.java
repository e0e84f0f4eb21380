package nl.zorgvuldig.dossier.record.agreements;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.TodayNote;
import nl.zorgvuldig.dossier.record.agreements.OverdueAgreements.OverdueAgreement;
import nl.zorgvuldig.dossier.record.timeline.DossierPages;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Note on "Vandaag" for the support coordinator about overdue agreements of others: about whom,
/// with whom and since when, not what was agreed.
@Configuration(proxyBeanMethods = false)
class OverdueAgreementsNote {
    private static final int MOST = 5;

    @Bean
    TodayNote agreementsOverdue(OverdueAgreements overdue, Pupils pupils, Accounts accounts) {
        return who -> who.kind() == AccountKind.STAFF
                ? overdue.list(who, MOST).stream()
                        .flatMap(agreement -> note(agreement, pupils, accounts).stream())
                        .toList()
                : List.of();
    }

    private static Optional<TodayNote.Note> note(OverdueAgreement agreement, Pupils pupils, Accounts accounts) {
        return pupils.findName(agreement.pupil())
                .map(name -> new TodayNote.Note(
                        Sentence.of(
                                "dossier.today.overdue_of",
                                name,
                                agreement.dueOn(),
                                accounts.nameOf(agreement.owner())),
                        Sentence.of("dossier.today.do"),
                        DossierPages.address(agreement.pupil())));
    }
}
