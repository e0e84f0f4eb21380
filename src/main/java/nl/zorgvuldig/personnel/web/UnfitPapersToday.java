package nl.zorgvuldig.personnel.web;

import java.util.List;
import nl.zorgvuldig.access.TodayNote;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.personnel.UnfitPaper;
import nl.zorgvuldig.personnel.UnfitPapers;
import nl.zorgvuldig.policy.Sentence;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The documents that open no more, on "Vandaag" of the personnel office, each until it is closed.
@Configuration(proxyBeanMethods = false)
class UnfitPapersToday {
    private static final int MOST = 5;

    @Bean
    TodayNote papersUnfit(UnfitPapers unfit, Accounts accounts) {
        return who -> who.kind() == AccountKind.STAFF
                ? unfit.list(MOST).stream().map(one -> note(one, accounts)).toList()
                : List.of();
    }

    private static TodayNote.Note note(UnfitPaper one, Accounts accounts) {
        return new TodayNote.Note(
                Sentence.of("personnel.today.unfit", accounts.nameOf(one.employee())),
                Sentence.of("personnel.today.unfit.do"),
                Personnel.address(one.employee()) + "/stukken/" + one.piece() + "/sluiten");
    }
}
