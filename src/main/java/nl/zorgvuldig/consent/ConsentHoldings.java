package nl.zorgvuldig.consent;

import static nl.zorgvuldig.platform.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.platform.holdings.SubjectKind.APPLICANT;
import static nl.zorgvuldig.platform.holdings.SubjectKind.GUARDIAN;
import static nl.zorgvuldig.platform.holdings.SubjectKind.PUPIL;
import static nl.zorgvuldig.platform.holdings.SubjectKind.STAFF;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.consent.answers.ConsentAnswer;
import nl.zorgvuldig.consent.answers.ConsentAnswerStore;
import nl.zorgvuldig.consent.authority.ConsentDisputeStore;
import nl.zorgvuldig.consent.letters.RoundLetterStore;
import nl.zorgvuldig.consent.paper.PaperScanStore;
import nl.zorgvuldig.consent.requests.ConsentRequestStore;
import nl.zorgvuldig.consent.rounds.RoundMessageStore;
import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DeclaredHoldings;
import nl.zorgvuldig.platform.holdings.Holdings;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.vault.KeyDestroyed;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import org.springframework.stereotype.Component;

/// Consent data: the answers about a pupil, disputes, and who was asked. It proves what was
/// allowed, and is destroyed with the pupil's dossier. An export for a parent contains that
/// parent's own answers only.
@Component
final class ConsentHoldings extends DeclaredHoldings {
    static final String ANSWER = "consent.answer";
    static final String DISPUTE = "consent.dispute";
    static final String SCAN = "consent.scan";
    static final String ASKING = "consent.asking";
    static final String LETTER = "consent.round_letter";
    static final String ROUND_MESSAGE = "consent.round_step";

    private static final String RECORD = "CONSENT_RECORD";

    /// The kinds of people who answer.
    private static final Set<SubjectKind> ANSWERING = Set.of(GUARDIAN, APPLICANT, ACCOUNT_HOLDER);

    private final ConsentAnswerStore answers;
    private final ConsentDisputeStore disputes;
    private final ConsentRequestStore askings;
    private final RoundLetterStore letters;
    private final RoundMessageStore messages;
    private final PaperScanStore scans;

    ConsentHoldings(
            ConsentAnswerStore answers,
            ConsentDisputeStore disputes,
            ConsentRequestStore askings,
            RoundLetterStore letters,
            RoundMessageStore messages,
            PaperScanStore scans,
            SystemWork program) {
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
                .exportsPupil(pupil -> PersonalDataExport.of(answers.list(List.of(pupil)), this::row))
                .exportsPupil(pupil -> PersonalDataExport.of(disputes.listFiles(pupil), ConsentExportRows::row))
                .exportsPupil(this::asked)
                .exports(subject -> ANSWERING.contains(subject.kind()), subject -> saidBy(new PersonId(subject.id())))
                .destroysOfPupil(
                        RetentionPurpose.DOSSIER,
                        pupil -> RemovedRows.of(ANSWER, answers.delete(pupil))
                                .with(RemovedRows.of(DISPUTE, disputes.delete(pupil)))
                                .with(RemovedRows.of(SCAN, scans.delete(pupil)))
                                .with(RemovedRows.of(ASKING, askings.delete(pupil)))
                                .with(RemovedRows.of(LETTER, letters.delete(pupil))))
                .asMaintenance()
                .destroys(
                        subject -> subject.kind() == ACCOUNT_HOLDER,
                        EnumSet.of(RetentionPurpose.ACCOUNT),
                        subject -> RemovedRows.of(ROUND_MESSAGE, messages.delete(new PersonId(subject.id()))))
                .asMaintenance();
    }

    private static Holdings columns() {
        return Holdings.keptFor(
                        "consent.purpose_of_keeping.proof", LegalBasis.LEGAL_DUTY, RECORD, RetentionPurpose.DOSSIER)
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
                .alsoFor(
                        "consent.purpose_of_keeping.decisions", LegalBasis.LEGAL_DUTY, RECORD, RetentionPurpose.ACCOUNT)
                .table("consent.round")
                .columns(STAFF, DataKind.ACTIVITY, "planned_by", "withdrawn_by")
                .table("consent.purpose")
                .columns(STAFF, DataKind.ACTIVITY, "retired_by")
                .table("consent.purpose_text")
                .columns(STAFF, DataKind.ACTIVITY, "published_by")
                .table("consent.renewal")
                .columns(STAFF, DataKind.ACTIVITY, "recorded_by")
                .alsoFor("consent.purpose_of_keeping.asked", LegalBasis.LEGAL_DUTY, RECORD, RetentionPurpose.ACCOUNT)
                .table(ROUND_MESSAGE)
                .columns(ACCOUNT_HOLDER, DataKind.CONSENT, "person", "step", "route", "taken_on");
    }

    private PersonalDataExport asked(PupilId pupil) {
        return PersonalDataExport.of(askings.list(List.of(pupil)), ConsentExportRows::row)
                .with(PersonalDataExport.of(letters.listOf(pupil), ConsentExportRows::row))
                .with(PersonalDataExport.of(scans.list(pupil), ConsentExportRows::row));
    }

    private PersonalDataExport saidBy(PersonId person) {
        return PersonalDataExport.of(answers.listOf(person), this::row)
                .with(PersonalDataExport.of(
                        messages.listOf(person), message -> ConsentExportRows.row(person, message)));
    }

    private PersonalDataExport.Row row(ConsentAnswer answer) {
        return ConsentExportRows.row(answer, answer.subject().reference().isEmpty() ? Optional.empty() : shown(answer));
    }

    /// The text that was shown, if it still exists: an answer remains its giver's own after that
    /// text was destroyed with a pupil's dossier.
    private Optional<String> shown(ConsentAnswer answer) {
        try {
            return answers.findShown(answer);
        } catch (KeyDestroyed closedForEver) {
            return Optional.empty();
        }
    }
}
