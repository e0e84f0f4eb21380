package nl.zorgvuldig.consent.letters;

import static nl.zorgvuldig.platform.holdings.SubjectKind.GUARDIAN;
import static nl.zorgvuldig.platform.holdings.SubjectKind.PUPIL;
import static nl.zorgvuldig.platform.holdings.SubjectKind.STAFF;

import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DeclaredHoldings;
import nl.zorgvuldig.platform.holdings.Holdings;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import org.springframework.stereotype.Component;

/// Data on the codes of letters: for whom, and their status. Destroyed with the pupil's dossier, as
/// are the answers given with them.
@Component
final class LetterCodeHoldings extends DeclaredHoldings {
    static final String CODE = "consent.letter_code";

    private final LetterCodeStore codes;

    LetterCodeHoldings(LetterCodeStore codes, SystemWork program) {
        super(program);
        this.codes = codes;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor(
                        "consent.purpose_of_keeping.proof",
                        LegalBasis.LEGAL_DUTY,
                        "CONSENT_RECORD",
                        RetentionPurpose.DOSSIER)
                .table(CODE)
                .columns(PUPIL, DataKind.CONSENT, "pupil", "made_at", "ended_at", "used_at")
                .columns(GUARDIAN, DataKind.CONSENT, "person")
                .columns(STAFF, DataKind.ACTIVITY, "made_by")
                .exportsPupil(pupil -> PersonalDataExport.of(codes.listOf(pupil), LetterCodeHoldings::row))
                .destroysOfPupil(RetentionPurpose.DOSSIER, pupil -> RemovedRows.of(CODE, codes.delete(pupil)))
                .asMaintenance();
    }

    private static PersonalDataExport.Row row(LetterCodeStore.Kept code) {
        return PersonalDataExport.Row.of(CODE)
                .with("person", code.person().toString())
                .with("made_at", code.made().toString())
                .with("ended_at", code.ended())
                .with("used_at", code.used());
    }
}
