package nl.zorgvuldig.consent;

import java.util.ArrayList;
import java.util.List;
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
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// What is kept of consent: the answers about a pupil, disputes, and who was asked. It is the proof
/// of what was allowed, and goes with the pupil's dossier. A copy for a parent holds that parent's
/// own answers and nobody else's.
@Component
final class ConsentHoldings implements HoldsPersonalData {
    static final String ANSWER = "consent.answer";
    static final String DISPUTE = "consent.dispute";
    static final String SCAN = "consent.scan";
    static final String ASKING = "consent.asking";

    private final AnswerStore answers;
    private final DisputeStore disputes;
    private final AskingStore askings;
    private final ScanStore scans;
    private final Work work;
    private final Boards boards;

    ConsentHoldings(
            AnswerStore answers,
            DisputeStore disputes,
            AskingStore askings,
            ScanStore scans,
            Work work,
            Boards boards) {
        this.answers = answers;
        this.disputes = disputes;
        this.askings = askings;
        this.scans = scans;
        this.work = work;
        this.boards = boards;
    }

    @Override
    public List<Holding> describe() {
        return List.of(
                holding(ANSWER, "pupil", DataKind.CONSENT, SubjectKind.PUPIL),
                holding(ANSWER, "person", DataKind.CONSENT, SubjectKind.ACCOUNT_HOLDER),
                holding(ANSWER, "recorded_by", DataKind.ACTIVITY, SubjectKind.ACCOUNT_HOLDER),
                holding(DISPUTE, "pupil", DataKind.RELATION, SubjectKind.PUPIL),
                holding(DISPUTE, "opened_by", DataKind.ACTIVITY, SubjectKind.STAFF),
                holding(DISPUTE, "sealed_reason", DataKind.RELATION, SubjectKind.PUPIL),
                holding(DISPUTE, "closed_by", DataKind.ACTIVITY, SubjectKind.STAFF),
                holding(DISPUTE, "sealed_closing", DataKind.RELATION, SubjectKind.PUPIL),
                holding(ASKING, "pupil", DataKind.CONSENT, SubjectKind.PUPIL),
                holding(ASKING, "person", DataKind.CONSENT, SubjectKind.GUARDIAN),
                holding(ASKING, "asked_by", DataKind.ACTIVITY, SubjectKind.STAFF),
                holding(SCAN, "pupil", DataKind.CONSENT, SubjectKind.PUPIL),
                holding(SCAN, "person", DataKind.CONSENT, SubjectKind.GUARDIAN),
                holding(SCAN, "recorded_by", DataKind.ACTIVITY, SubjectKind.STAFF),
                holding(SCAN, "sealed_scan", DataKind.CONSENT, SubjectKind.PUPIL),
                staff("consent.purpose", "retired_by"),
                staff("consent.purpose_text", "published_by"),
                staff("consent.renewal", "recorded_by"));
    }

    private static Holding holding(
            String table, String column, DataKind kind, SubjectKind subject) {
        return new Holding(
                table,
                column,
                kind,
                subject,
                "consent.purpose_of_keeping.proof",
                LegalBasis.LEGAL_DUTY,
                "CONSENT_RECORD",
                Keeping.DOSSIER);
    }

    private static Holding staff(String table, String column) {
        return new Holding(
                table,
                column,
                DataKind.ACTIVITY,
                SubjectKind.STAFF,
                "consent.purpose_of_keeping.decisions",
                LegalBasis.LEGAL_DUTY,
                "CONSENT_RECORD",
                Keeping.ACCOUNT);
    }

    @Override
    public Export export(Subject subject) {
        return boards.program(subject.board())
                .call(() -> work.read(Act.MAINTAIN, () -> rows(subject)));
    }

    private Export rows(Subject subject) {
        List<Export.Row> rows = new ArrayList<>();
        switch (subject.kind()) {
            case PUPIL -> {
                PupilId pupil = new PupilId(subject.id());
                answers.list(List.of(pupil)).forEach(one -> rows.add(ConsentRows.row(one)));
                disputes.listFiles(pupil).forEach(one -> rows.add(ConsentRows.row(one)));
                askings.list(List.of(pupil)).forEach(one -> rows.add(ConsentRows.row(one)));
                scans.list(pupil).forEach(one -> rows.add(ConsentRows.row(one)));
            }
            case GUARDIAN, ACCOUNT_HOLDER ->
                    answers.listOf(new PersonId(subject.id()))
                            .forEach(one -> rows.add(ConsentRows.row(one)));
            case STAFF, EXPERT, SCHOOL_DOCTOR -> {}
        }
        return new Export(rows);
    }

    @Override
    public Removed destroy(Subject subject, Keeping keeping) {
        if (keeping != Keeping.DOSSIER || subject.kind() != SubjectKind.PUPIL) {
            return Removed.nothing();
        }
        PupilId pupil = new PupilId(subject.id());
        return boards.program(subject.board())
                .call(
                        () ->
                                work.write(
                                        Act.MAINTAIN,
                                        () ->
                                                Removed.of(ANSWER, answers.delete(pupil))
                                                        .with(
                                                                Removed.of(
                                                                        DISPUTE,
                                                                        disputes.delete(pupil)))
                                                        .with(Removed.of(SCAN, scans.delete(pupil)))
                                                        .with(
                                                                Removed.of(
                                                                        ASKING,
                                                                        askings.delete(pupil)))));
    }
}
