package nl.zorgvuldig.consent;

import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.holdings.SubjectKind.APPLICANT;
import static nl.zorgvuldig.holdings.SubjectKind.GUARDIAN;
import static nl.zorgvuldig.holdings.SubjectKind.PUPIL;
import static nl.zorgvuldig.holdings.SubjectKind.STAFF;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.DeclaredHoldings;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holdings;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.ProgramWork;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.KeyDestroyed;
import org.springframework.stereotype.Component;

/// What is kept of consent: the answers about a pupil, disputes, and who was asked. It is the proof
/// of what was allowed, and goes with the pupil's dossier. A copy for a parent holds that parent's
/// own answers and nobody else's.
@Component
final class ConsentHoldings extends DeclaredHoldings {
    static final String ANSWER = "consent.answer";
    static final String DISPUTE = "consent.dispute";
    static final String SCAN = "consent.scan";
    static final String ASKING = "consent.asking";
    static final String LETTER = "consent.round_letter";
    static final String ROUND_MESSAGE = "consent.round_step";

    private static final String RECORD = "CONSENT_RECORD";

    /// Who answers.
    private static final Set<SubjectKind> ANSWERING = Set.of(GUARDIAN, APPLICANT, ACCOUNT_HOLDER);

    private final AnswerStore answers;
    private final DisputeStore disputes;
    private final AskingStore askings;
    private final RoundLetterStore letters;
    private final RoundMessageStore messages;
    private final ScanStore scans;

    ConsentHoldings(
            AnswerStore answers,
            DisputeStore disputes,
            AskingStore askings,
            RoundLetterStore letters,
            RoundMessageStore messages,
            ScanStore scans,
            ProgramWork program) {
        super(program);
        this.answers = answers;
        this.disputes = disputes;
        this.askings = askings;
        this.letters = letters;
        this.messages = messages;
        this.scans = scans;
    }

    @Override
    protected Holdings declare() {
        return columns()
                .exportsPupil(pupil -> Export.of(answers.list(List.of(pupil)), this::row))
                .exportsPupil(pupil -> Export.of(disputes.listFiles(pupil), ConsentRows::row))
                .exportsPupil(this::asked)
                .exports(subject -> ANSWERING.contains(subject.kind()), subject -> saidBy(new PersonId(subject.id())))
                .destroysOfPupil(
                        Keeping.DOSSIER,
                        pupil -> Removed.of(ANSWER, answers.delete(pupil))
                                .with(Removed.of(DISPUTE, disputes.delete(pupil)))
                                .with(Removed.of(SCAN, scans.delete(pupil)))
                                .with(Removed.of(ASKING, askings.delete(pupil)))
                                .with(Removed.of(LETTER, letters.delete(pupil))))
                .asMaintenance()
                .destroys(
                        subject -> subject.kind() == ACCOUNT_HOLDER,
                        EnumSet.of(Keeping.ACCOUNT),
                        subject -> Removed.of(ROUND_MESSAGE, messages.delete(new PersonId(subject.id()))))
                .asMaintenance();
    }

    private static Holdings columns() {
        return Holdings.keptFor("consent.purpose_of_keeping.proof", LegalBasis.LEGAL_DUTY, RECORD, Keeping.DOSSIER)
                .table(ANSWER)
                .columns(
                        PUPIL,
                        DataKind.CONSENT,
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
                        "sealed_shown")
                .columns(ACCOUNT_HOLDER, DataKind.CONSENT, "person")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "recorded_by")
                .table(DISPUTE)
                .columns(
                        PUPIL,
                        DataKind.RELATION,
                        "pupil",
                        "purpose",
                        "opened_at",
                        "sealed_reason",
                        "closed_at",
                        "sealed_closing")
                .columns(STAFF, DataKind.ACTIVITY, "opened_by", "closed_by")
                .table(ASKING)
                .columns(PUPIL, DataKind.CONSENT, "pupil", "occasion", "asked_at")
                .columns(GUARDIAN, DataKind.CONSENT, "person")
                .columns(STAFF, DataKind.ACTIVITY, "asked_by")
                .table(LETTER)
                .columns(PUPIL, DataKind.CONSENT, "pupil", "step", "wanted_at", "printed_at")
                .columns(GUARDIAN, DataKind.CONSENT, "person")
                .columns(STAFF, DataKind.ACTIVITY, "printed_by")
                .table(SCAN)
                .columns(PUPIL, DataKind.CONSENT, "pupil", "kind", "recorded_at", "sealed_scan")
                .columns(GUARDIAN, DataKind.CONSENT, "person")
                .columns(STAFF, DataKind.ACTIVITY, "recorded_by")
                .alsoFor("consent.purpose_of_keeping.decisions", LegalBasis.LEGAL_DUTY, RECORD, Keeping.ACCOUNT)
                .table("consent.round")
                .columns(STAFF, DataKind.ACTIVITY, "planned_by", "withdrawn_by")
                .table("consent.purpose")
                .columns(STAFF, DataKind.ACTIVITY, "retired_by")
                .table("consent.purpose_text")
                .columns(STAFF, DataKind.ACTIVITY, "published_by")
                .table("consent.renewal")
                .columns(STAFF, DataKind.ACTIVITY, "recorded_by")
                .alsoFor("consent.purpose_of_keeping.asked", LegalBasis.LEGAL_DUTY, RECORD, Keeping.ACCOUNT)
                .table(ROUND_MESSAGE)
                .columns(ACCOUNT_HOLDER, DataKind.CONSENT, "person", "step", "route", "taken_on");
    }

    private Export asked(PupilId pupil) {
        return Export.of(askings.list(List.of(pupil)), ConsentRows::row)
                .with(Export.of(letters.listOf(pupil), ConsentRows::row))
                .with(Export.of(scans.list(pupil), ConsentRows::row));
    }

    private Export saidBy(PersonId person) {
        return Export.of(answers.listOf(person), this::row)
                .with(Export.of(messages.listOf(person), message -> ConsentRows.row(person, message)));
    }

    private Export.Row row(Answer answer) {
        return ConsentRows.row(answer, answer.subject().reference().isEmpty() ? Optional.empty() : shown(answer));
    }

    /// An answer stays somebody's own when what they were shown went with a pupil's dossier.
    private Optional<String> shown(Answer answer) {
        try {
            return answers.findShown(answer);
        } catch (KeyDestroyed closedForEver) {
            return Optional.empty();
        }
    }
}
