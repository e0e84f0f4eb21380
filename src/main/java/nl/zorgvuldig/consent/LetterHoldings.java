package nl.zorgvuldig.consent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holding;
import nl.zorgvuldig.holdings.HoldsPersonalData;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// What is kept of the codes on letters: that there was one, for whom, and what became of it. It
/// goes with the pupil's dossier, as the answers that came with it do.
@Component
final class LetterHoldings implements HoldsPersonalData {
    static final String CODE = "consent.letter_code";

    private final LetterCodeStore codes;
    private final Work work;
    private final Boards boards;

    LetterHoldings(LetterCodeStore codes, Work work, Boards boards) {
        this.codes = codes;
        this.work = work;
        this.boards = boards;
    }

    @Override
    public List<Holding> describe() {
        return Stream.concat(
                        Stream.of("pupil", "made_at", "ended_at", "used_at")
                                .map(one -> holding(one, DataKind.CONSENT, SubjectKind.PUPIL)),
                        Stream.of(
                                holding("person", DataKind.CONSENT, SubjectKind.GUARDIAN),
                                holding("made_by", DataKind.ACTIVITY, SubjectKind.STAFF)))
                .toList();
    }

    private static Holding holding(String column, DataKind kind, SubjectKind subject) {
        return new Holding(
                CODE,
                column,
                kind,
                subject,
                "consent.purpose_of_keeping.proof",
                LegalBasis.LEGAL_DUTY,
                "CONSENT_RECORD",
                Keeping.DOSSIER);
    }

    @Override
    public Export export(Subject subject) {
        List<Export.Row> rows =
                switch (subject.kind()) {
                    case PUPIL -> rows(subject);
                    case GUARDIAN, APPLICANT, ACCOUNT_HOLDER, STAFF, EXPERT, SCHOOL_DOCTOR -> List.of();
                };
        return new Export(rows);
    }

    private List<Export.Row> rows(Subject subject) {
        PupilId pupil = new PupilId(subject.id());
        return boards.program(subject.board()).call(() -> work.read(Act.MAINTAIN, () -> codes.listOf(pupil))).stream()
                .map(LetterHoldings::row)
                .toList();
    }

    private static Export.Row row(LetterCodeStore.Kept code) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("person", code.person().toString());
        values.put("made_at", code.made().toString());
        code.ended().ifPresent(at -> values.put("ended_at", at.toString()));
        code.used().ifPresent(at -> values.put("used_at", at.toString()));
        return new Export.Row(CODE, values);
    }

    @Override
    public Removed destroy(Subject subject, Keeping keeping) {
        if (keeping != Keeping.DOSSIER || subject.kind() != SubjectKind.PUPIL) {
            return Removed.nothing();
        }
        PupilId pupil = new PupilId(subject.id());
        return boards.program(subject.board())
                .call(() -> work.write(Act.MAINTAIN, () -> Removed.of(CODE, codes.delete(pupil))));
    }
}
