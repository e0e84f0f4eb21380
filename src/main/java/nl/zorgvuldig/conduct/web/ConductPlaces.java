package nl.zorgvuldig.conduct.web;

import java.util.List;
import nl.zorgvuldig.access.TodayNote;
import nl.zorgvuldig.conduct.Statements;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where one finds the statement: on "Vandaag" for who still has to sign, and in the menu of who
/// must see to it.
@Configuration(proxyBeanMethods = false)
class ConductPlaces {
    @Bean
    NavigationItem signersPlace() {
        return NavigationItem.forFunctions(
                "conduct.nav", "/geheimhouding/overzicht", 65, "head", "board");
    }

    @Bean
    TodayNote statementToSign(Statements statements) {
        return who ->
                who.kind() == AccountKind.STAFF
                        ? statements
                                .toSign(who.person())
                                .map(
                                        one ->
                                                new TodayNote.Note(
                                                        Sentence.of("conduct.today", one.since()),
                                                        Sentence.of("conduct.today.do"),
                                                        StatementController.ADDRESS))
                                .stream()
                                .toList()
                        : List.of();
    }
}
