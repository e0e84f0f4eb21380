package nl.zorgvuldig.images.albums.staff;

import static nl.zorgvuldig.images.albums.staff.StaffPictureAnswerStore.TABLE;
import static nl.zorgvuldig.platform.holdings.SubjectKind.STAFF;

import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DeclaredHoldings;
import nl.zorgvuldig.platform.holdings.Holdings;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import org.springframework.stereotype.Component;

/// Answers of employees about pictures of themselves. Destroyed with the account.
@Component
final class StaffPictureAnswerHoldings extends DeclaredHoldings {
    private final StaffPictureAnswerStore store;

    StaffPictureAnswerHoldings(StaffPictureAnswerStore store, SystemWork program) {
        super(program);
        this.store = store;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor(
                        "media.purpose_of_keeping.staff_answer",
                        LegalBasis.CONSENT,
                        "ACCOUNT",
                        RetentionPurpose.ACCOUNT)
                .table(TABLE)
                .columns(STAFF, DataKind.REFERENCE, "person")
                .columns(STAFF, DataKind.CONSENT, "given_at", "said")
                .exportsAnyone(person -> PersonalDataExport.of(store.list(person), answer -> plain(person, answer)))
                .destroysWithAccount(person -> RemovedRows.of(TABLE, store.delete(person)));
    }

    private static PersonalDataExport.Row plain(PersonId person, StaffPictureAnswer answer) {
        return PersonalDataExport.Row.of(TABLE)
                .with("person", person.toString())
                .with("given_at", answer.givenAt().toString())
                .with("said", Codes.of(answer.said()));
    }
}
