package nl.zorgvuldig.consent;

import static nl.zorgvuldig.holdings.SubjectKind.GUARDIAN;
import static nl.zorgvuldig.holdings.SubjectKind.PUPIL;
import static nl.zorgvuldig.holdings.SubjectKind.STAFF;

import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.DeclaredHoldings;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holdings;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.ProgramWork;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// What is kept of the codes on letters: that there was one, for whom, and what became of it. It
/// goes with the pupil's dossier, as the answers that came with it do.
@Component
final class LetterHoldings extends DeclaredHoldings {
    static final String CODE = "consent.letter_code";

    private final LetterCodeStore codes;

    LetterHoldings(LetterCodeStore codes, ProgramWork program) {
        super(program);
        this.codes = codes;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor(
                        "consent.purpose_of_keeping.proof", LegalBasis.LEGAL_DUTY, "CONSENT_RECORD", Keeping.DOSSIER)
                .table(CODE)
                .columns(PUPIL, DataKind.CONSENT, "pupil", "made_at", "ended_at", "used_at")
                .columns(GUARDIAN, DataKind.CONSENT, "person")
                .columns(STAFF, DataKind.ACTIVITY, "made_by")
                .exportsPupil(pupil -> Export.of(codes.listOf(pupil), LetterHoldings::row))
                .destroysOfPupil(Keeping.DOSSIER, pupil -> Removed.of(CODE, codes.delete(pupil)))
                .asMaintenance();
    }

    private static Export.Row row(LetterCodeStore.Kept code) {
        return Export.Row.of(CODE)
                .with("person", code.person().toString())
                .with("made_at", code.made().toString())
                .with("ended_at", code.ended())
                .with("used_at", code.used());
    }
}
