package nl.zorgvuldig.conduct.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.access.TodayNote;
import nl.zorgvuldig.conduct.Statements;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.NavigationGroup;
import nl.zorgvuldig.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where one finds the statement: on "Vandaag" for who still has to sign, and in the menu of who
/// must see to it.
@Configuration(proxyBeanMethods = false)
class ConductPlaces {
    @Bean
    NavigationItem signersPlace() {
        return NavigationItem.forFunctions("conduct.nav", "/geheimhouding/overzicht", 65, "head", "board")
                .in(NavigationGroup.STAFF);
    }

    @Bean
    TodayNote statementToSign(Statements statements, Clock clock) {
        return who -> who.kind() == AccountKind.STAFF
                ? statements.toSign(who.person()).stream()
                        .map(one -> note(one.since(), SchoolDay.today(clock)))
                        .toList()
                : List.of();
    }

    private static TodayNote.Note note(LocalDate since, LocalDate today) {
        return new TodayNote.Note(
                since.isAfter(today) ? Sentence.of("conduct.today.later", since) : Sentence.of("conduct.today.now"),
                Sentence.of("conduct.today.do"),
                StatementController.ADDRESS);
    }
}
