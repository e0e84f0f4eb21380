package nl.zorgvuldig.consent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// What is kept of consent: the answers about a pupil, disputes, and who was asked. It is the proof
/// of what was allowed, and goes with the pupil's dossier. A copy for a parent holds that parent's
/// own answers and nobody else's.
@Component
final class ConsentHoldings implements HoldsPersonalData {
    private static final String ANSWER = "consent.answer";
    private static final String DISPUTE = "consent.dispute";
    private static final String ASKING = "consent.asking";

    private final AnswerStore answers;
    private final DisputeStore disputes;
    private final AskingStore askings;
    private final Work work;
    private final Boards boards;

    ConsentHoldings(
            AnswerStore answers,
            DisputeStore disputes,
            AskingStore askings,
            Work work,
            Boards boards) {
        this.answers = answers;
        this.disputes = disputes;
        this.askings = askings;
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
                answers.list(List.of(pupil)).forEach(one -> rows.add(row(one)));
                disputes.listFiles(pupil).forEach(one -> rows.add(row(one)));
                askings.list(List.of(pupil)).forEach(one -> rows.add(row(one)));
            }
            case GUARDIAN, ACCOUNT_HOLDER ->
                    answers.listOf(new PersonId(subject.id())).forEach(one -> rows.add(row(one)));
            case STAFF, EXPERT, SCHOOL_DOCTOR -> {}
        }
        return new Export(rows);
    }

    private static Export.Row row(Answer answer) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("purpose", answer.subject().purpose().code());
        values.put("version", Integer.toString(answer.version()));
        values.put("choice", Codes.of(answer.choice()));
        values.put("person", answer.person().toString());
        values.put("capacity", Codes.of(answer.capacity()));
        values.put("route", Codes.of(answer.route()));
        values.put("given_at", answer.givenAt().toString());
        return new Export.Row(ANSWER, values);
    }

    private static Export.Row row(DisputeFile file) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("opened_at", file.dispute().openedAt().toString());
        values.put("sealed_reason", file.reason());
        file.dispute().closedAt().ifPresent(at -> values.put("closed_at", at.toString()));
        values.put("sealed_closing", file.closing());
        return new Export.Row(DISPUTE, values);
    }

    private static Export.Row row(Asking asking) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("person", asking.person().toString());
        values.put("occasion", Codes.of(asking.occasion()));
        values.put("asked_at", asking.askedAt().toString());
        return new Export.Row(ASKING, values);
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
                                                        .with(
                                                                Removed.of(
                                                                        ASKING,
                                                                        askings.delete(pupil)))));
    }
}
