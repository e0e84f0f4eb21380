package nl.zorgvuldig.school.personnel.items;

import java.util.List;
import nl.zorgvuldig.access.control.TodayNote;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.school.personnel.PersonnelAddresses;
import nl.zorgvuldig.school.personnel.items.UnfitStaffDocuments.UnfitStaffDocument;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Tasks on "Vandaag" of the personnel office for documents that can no longer be opened, each
/// until it is closed.
@Configuration(proxyBeanMethods = false)
class UnfitStaffDocumentsNote {
    private static final int MOST = 5;

    @Bean
    TodayNote papersUnfit(UnfitStaffDocuments unfit, Accounts accounts) {
        return who -> who.kind() == AccountKind.STAFF
                ? unfit.list(MOST).stream()
                        .map(document -> note(document, accounts))
                        .toList()
                : List.of();
    }

    private static TodayNote.Note note(UnfitStaffDocument document, Accounts accounts) {
        return new TodayNote.Note(
                Sentence.of("personnel.today.unfit", accounts.nameOf(document.employee())),
                Sentence.of("personnel.today.unfit.do"),
                PersonnelAddresses.address(document.employee()) + "/stukken/" + document.piece() + "/sluiten");
    }
}
