package nl.zorgvuldig.dossier.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.TodayNote;
import nl.zorgvuldig.dossier.Agreements;
import nl.zorgvuldig.dossier.OwnAgreement;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Sentence;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The agreements somebody sees to that are due soon or overdue, on top of "Vandaag": about whom
/// and until when, not what was agreed.
@Configuration(proxyBeanMethods = false)
class AgreementsToday {
    /// Days.
    private static final int SOON = 7;

    private static final int MOST = 5;

    private final Pupils pupils;
    private final Clock clock;

    AgreementsToday(Pupils pupils, Clock clock) {
        this.pupils = pupils;
        this.clock = clock;
    }

    @Bean
    TodayNote agreementsDue(Agreements agreements) {
        return who -> who.kind() == AccountKind.STAFF ? notes(agreements, who) : List.of();
    }

    private List<TodayNote.Note> notes(Agreements agreements, SignedIn who) {
        LocalDate today = SchoolDay.today(clock);
        return agreements.listOwn(who).stream()
                .filter(one -> !one.dueOn().isAfter(today.plusDays(SOON)))
                .limit(MOST)
                .flatMap(one -> note(one, today).stream())
                .toList();
    }

    private Optional<TodayNote.Note> note(OwnAgreement one, LocalDate today) {
        return pupils.findName(one.pupil())
                .map(name -> new TodayNote.Note(
                        Sentence.of(
                                one.dueOn().isBefore(today) ? "dossier.today.overdue" : "dossier.today.due",
                                name,
                                one.dueOn()),
                        Sentence.of("dossier.today.do"),
                        DossierPages.address(one.pupil())));
    }
}
