package nl.zorgvuldig.oversight.auditlog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.LogPage;
import nl.zorgvuldig.platform.audit.LogSearch;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.holdings.DataHolding;
import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.PersonalDataHolder;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.kernel.ids.EventId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import org.springframework.stereotype.Component;

/// Declares the personal data in the audit log, which lies below the holdings contract and cannot
/// do so itself: who did what with whose data, in ids and codes. It has a term of its own, and
/// nothing is removed for one person, since a log with an event missing proves nothing; once
/// somebody's keys are destroyed, an id in it refers to nobody.
///
/// An export reveals neither whose data somebody worked with, nor who worked with somebody's data.
/// For a pupil it contains nothing: one parent would learn when the other made a request, was here
/// or refused. Who worked with a pupil's data is shown on the page about that.
@Component
final class AuditLogHoldings implements PersonalDataHolder {
    private static final String TABLE = "audit.event";
    private static final int PAGE = 500;
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private final AuditLog log;
    private final Boards boards;

    AuditLogHoldings(AuditLog log, Boards boards) {
        this.log = log;
        this.boards = boards;
    }

    @Override
    public List<DataHolding> describe() {
        return List.of(
                holding("subject", DataKind.REFERENCE, SubjectKind.PUPIL),
                holding("actor", DataKind.REFERENCE, SubjectKind.ACCOUNT_HOLDER),
                holding("at", DataKind.ACTIVITY, SubjectKind.ACCOUNT_HOLDER),
                holding("act", DataKind.ACTIVITY, SubjectKind.ACCOUNT_HOLDER),
                holding("clause", DataKind.ACTIVITY, SubjectKind.ACCOUNT_HOLDER),
                holding("outcome", DataKind.ACTIVITY, SubjectKind.ACCOUNT_HOLDER),
                holding("relation", DataKind.ACTIVITY, SubjectKind.ACCOUNT_HOLDER),
                holding("via", DataKind.ACTIVITY, SubjectKind.ACCOUNT_HOLDER),
                holding("count", DataKind.ACTIVITY, SubjectKind.ACCOUNT_HOLDER));
    }

    private static DataHolding holding(String column, DataKind kind, SubjectKind subject) {
        return new DataHolding(
                TABLE,
                column,
                kind,
                subject,
                "oversight.purpose.log",
                LegalBasis.LEGAL_DUTY,
                "ACCESS_LOG",
                RetentionPurpose.LOG);
    }

    @Override
    public PersonalDataExport export(DataSubject subject) {
        return boards.program(subject.board()).call(() -> switch (subject.kind()) {
            case PUPIL -> PersonalDataExport.nothing();
            case GUARDIAN, STAFF, EXPERT, SCHOOL_DOCTOR, APPLICANT, ACCOUNT_HOLDER ->
                about(subject.id()).with(by(subject.id()));
        });
    }

    private PersonalDataExport about(UUID someone) {
        return lines("subject", someone, before -> log.history(someone, PAGE, before));
    }

    private PersonalDataExport by(UUID someone) {
        LogSearch search = LogSearch.period(Instant.EPOCH, END).by(new PersonId(someone));
        return lines("actor", someone, before -> log.search(search, PAGE, before));
    }

    private interface Pages {
        LogPage page(Optional<EventId> before);
    }

    /// @param as the column in which the person appears
    private static PersonalDataExport lines(String as, UUID someone, Pages pages) {
        List<PersonalDataExport.Row> rows = new ArrayList<>();
        LogPage page = pages.page(Optional.empty());
        page.events().forEach(event -> rows.add(plain(as, someone, event)));
        while (page.next().isPresent()) {
            page = pages.page(page.next());
            page.events().forEach(event -> rows.add(plain(as, someone, event)));
        }
        return new PersonalDataExport(rows);
    }

    private static PersonalDataExport.Row plain(String as, UUID someone, AuditEvent event) {
        return new PersonalDataExport.Row(TABLE, Map.of())
                .with(as, someone.toString())
                .with("at", event.at().toString())
                .with("act", event.act().code())
                .with("clause", event.clause().id())
                .with("outcome", event.outcome().code())
                .with("relation", event.relation());
    }

    @Override
    public RemovedRows destroy(DataSubject subject, RetentionPurpose keeping) {
        return RemovedRows.nothing();
    }
}
