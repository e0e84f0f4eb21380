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

/// Signs for the log, which lies below the contract and cannot itself: who did what with whose
/// data, in ids and codes. It has a term of its own and is never removed for one person, since a
/// log with a line less proves nothing; when somebody's keys are gone, an id in it stands for
/// nobody.
///
/// A copy tells neither whose data somebody worked with, nor who worked with somebody's data. Of a
/// pupil it tells nothing: one parent would learn when the other asked, was here or said no. Who
/// worked with the data of a pupil is read on the page about that.
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

    /// @param as in which column the person stands
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
