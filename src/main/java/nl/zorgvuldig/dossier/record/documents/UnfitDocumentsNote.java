package nl.zorgvuldig.dossier.record.documents;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.TodayNote;
import nl.zorgvuldig.dossier.record.documents.UnfitDocuments.UnfitDocument;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Note on "Vandaag" for the head about documents that no longer open, each until it is withdrawn.
@Configuration(proxyBeanMethods = false)
class UnfitDocumentsNote {
    private static final int MOST = 5;

    @Bean
    TodayNote documentsUnfit(UnfitDocuments unfit, Pupils pupils) {
        return who -> who.kind() == AccountKind.STAFF
                ? unfit.list(MOST).stream()
                        .flatMap(document -> note(document, pupils).stream())
                        .toList()
                : List.of();
    }

    private static Optional<TodayNote.Note> note(UnfitDocument document, Pupils pupils) {
        return pupils.findName(document.pupil())
                .map(name -> new TodayNote.Note(
                        Sentence.of("dossier.today.unfit", name),
                        Sentence.of("dossier.today.unfit.do"),
                        DocumentPages.address(document.pupil(), document.id()) + "/intrekken"));
    }
}
