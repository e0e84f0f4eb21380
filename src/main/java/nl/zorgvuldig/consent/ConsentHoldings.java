package nl.zorgvuldig.consent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    static final String LETTER = "consent.round_letter";
    static final String STEP = "consent.round_step";

    /// What was said about a pupil, when, how and in which words.
    private static final Map<String, List<String>> OF_PUPIL = Map.of(
            ANSWER,
            List.of(
                    "pupil",
                    "purpose",
                    "reference",
                    "version",
                    "language",
                    "choice",
                    "capacity",
                    "route",
                    "given_at",
                    "recorded_at",
                    "school_year",
                    "valid_from",
                    "valid_until",
                    "corrects",
                    "sealed_shown"),
            DISPUTE,
            List.of("pupil", "purpose", "opened_at", "sealed_reason", "closed_at", "sealed_closing"),
            ASKING,
            List.of("pupil", "occasion", "asked_at"),
            LETTER,
            List.of("pupil", "step", "wanted_at", "printed_at"),
            SCAN,
            List.of("pupil", "kind", "recorded_at", "sealed_scan"));

    private final AnswerStore answers;
    private final DisputeStore disputes;
    private final AskingStore askings;
    private final RoundLetterStore letters;
    private final RoundStepStore steps;
    private final ScanStore scans;
    private final Work work;
    private final Boards boards;

    ConsentHoldings(
            AnswerStore answers,
            DisputeStore disputes,
            AskingStore askings,
            RoundLetterStore letters,
            RoundStepStore steps,
            ScanStore scans,
            Work work,
            Boards boards) {
        this.answers = answers;
        this.disputes = disputes;
        this.askings = askings;
        this.letters = letters;
        this.steps = steps;
        this.scans = scans;
        this.work = work;
        this.boards = boards;
    }

    @Override
    public List<Holding> describe() {
        List<Holding> all = new ArrayList<>(List.of(
                holding(ANSWER, "person", DataKind.CONSENT, SubjectKind.ACCOUNT_HOLDER),
                holding(ANSWER, "recorded_by", DataKind.ACTIVITY, SubjectKind.ACCOUNT_HOLDER),
                holding(DISPUTE, "opened_by", DataKind.ACTIVITY, SubjectKind.STAFF),
                holding(DISPUTE, "closed_by", DataKind.ACTIVITY, SubjectKind.STAFF),
                holding(ASKING, "person", DataKind.CONSENT, SubjectKind.GUARDIAN),
                holding(ASKING, "asked_by", DataKind.ACTIVITY, SubjectKind.STAFF),
                staff("consent.round", "planned_by"),
                staff("consent.round", "withdrawn_by"),
                holding(LETTER, "person", DataKind.CONSENT, SubjectKind.GUARDIAN),
                holding(LETTER, "printed_by", DataKind.ACTIVITY, SubjectKind.STAFF),
                holding(SCAN, "person", DataKind.CONSENT, SubjectKind.GUARDIAN),
                holding(SCAN, "recorded_by", DataKind.ACTIVITY, SubjectKind.STAFF),
                staff("consent.purpose", "retired_by"),
                staff("consent.purpose_text", "published_by"),
                staff("consent.renewal", "recorded_by")));
        List.of("person", "step", "route", "taken_on").forEach(column -> all.add(step(column)));
        OF_PUPIL.forEach((table, columns) ->
                columns.forEach(column -> all.add(holding(table, column, kind(table), SubjectKind.PUPIL))));
        return List.copyOf(all);
    }

    /// What was sent to somebody about a round, for as long as they have an account.
    private static Holding step(String column) {
        return new Holding(
                STEP,
                column,
                DataKind.CONSENT,
                SubjectKind.ACCOUNT_HOLDER,
                "consent.purpose_of_keeping.asked",
                LegalBasis.LEGAL_DUTY,
                "CONSENT_RECORD",
                Keeping.ACCOUNT);
    }

    private static DataKind kind(String table) {
        return table.equals(DISPUTE) ? DataKind.RELATION : DataKind.CONSENT;
    }

    private static Holding holding(String table, String column, DataKind kind, SubjectKind subject) {
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
        return boards.program(subject.board()).call(() -> work.read(Act.MAINTAIN, () -> rows(subject)));
    }

    private Export rows(Subject subject) {
        List<Export.Row> rows = new ArrayList<>();
        switch (subject.kind()) {
            case PUPIL -> {
                PupilId pupil = new PupilId(subject.id());
                answers.list(List.of(pupil)).forEach(one -> rows.add(row(one)));
                disputes.listFiles(pupil).forEach(one -> rows.add(ConsentRows.row(one)));
                askings.list(List.of(pupil)).forEach(one -> rows.add(ConsentRows.row(one)));
                letters.listOf(pupil).forEach(one -> rows.add(ConsentRows.row(one)));
                scans.list(pupil).forEach(one -> rows.add(ConsentRows.row(one)));
            }
            case GUARDIAN, APPLICANT, ACCOUNT_HOLDER -> {
                PersonId person = new PersonId(subject.id());
                answers.listOf(person).forEach(one -> rows.add(row(one)));
                steps.listOf(person).forEach(one -> rows.add(ConsentRows.row(person, one)));
            }
            case STAFF, EXPERT, SCHOOL_DOCTOR -> {}
        }
        return new Export(rows);
    }

    private Export.Row row(Answer answer) {
        return ConsentRows.row(
                answer, answer.subject().reference().isEmpty() ? Optional.empty() : answers.findShown(answer));
    }

    @Override
    public Removed destroy(Subject subject, Keeping keeping) {
        if (keeping == Keeping.ACCOUNT && subject.kind() == SubjectKind.ACCOUNT_HOLDER) {
            PersonId person = new PersonId(subject.id());
            return boards.program(subject.board())
                    .call(() -> Removed.of(STEP, work.write(Act.MAINTAIN, () -> steps.delete(person))));
        }
        if (keeping != Keeping.DOSSIER || subject.kind() != SubjectKind.PUPIL) {
            return Removed.nothing();
        }
        PupilId pupil = new PupilId(subject.id());
        return boards.program(subject.board())
                .call(() -> work.write(
                        Act.MAINTAIN,
                        () -> Removed.of(ANSWER, answers.delete(pupil))
                                .with(Removed.of(DISPUTE, disputes.delete(pupil)))
                                .with(Removed.of(SCAN, scans.delete(pupil)))
                                .with(Removed.of(ASKING, askings.delete(pupil)))
                                .with(Removed.of(LETTER, letters.delete(pupil)))));
    }
}
