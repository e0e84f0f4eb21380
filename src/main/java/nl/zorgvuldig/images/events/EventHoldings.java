package nl.zorgvuldig.images.events;

import static nl.zorgvuldig.platform.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.platform.holdings.SubjectKind.STAFF;

import nl.zorgvuldig.images.events.notices.EventNotice;
import nl.zorgvuldig.images.events.notices.EventNoticeProof;
import nl.zorgvuldig.images.events.notices.EventNoticeProofStore;
import nl.zorgvuldig.images.events.notices.EventNoticeStore;
import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DeclaredHoldings;
import nl.zorgvuldig.platform.holdings.Holdings;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import org.springframework.stereotype.Component;

/// Who was notified of which event, and which staff made an event or worded a notice. Ids and days
/// only; destroyed with the account.
@Component
final class EventHoldings extends DeclaredHoldings {
    private static final String EVENT = "events.event";
    private static final String NOTICE = "events.notice";

    private final EventNoticeProofStore proofs;
    private final EventNoticeStore notices;

    EventHoldings(EventNoticeProofStore proofs, EventNoticeStore notices, SystemWork program) {
        super(program);
        this.proofs = proofs;
        this.notices = notices;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor("events.purpose.proof", LegalBasis.PUBLIC_TASK, "MESSAGE", RetentionPurpose.ACCOUNT)
                .table(EventNoticeProofStore.TABLE)
                .columns(ACCOUNT_HOLDER, DataKind.REFERENCE, "person")
                .columns(ACCOUNT_HOLDER, DataKind.RELATION, "kind")
                .columns(
                        ACCOUNT_HOLDER,
                        DataKind.MESSAGE,
                        "route",
                        "taken_at",
                        "mail",
                        "tries",
                        "told_at",
                        "failed",
                        "printed_at")
                .columns(STAFF, DataKind.ACTIVITY, "printed_by", "told_by")
                .table(EVENT)
                .columns(STAFF, DataKind.ACTIVITY, "made_by", "ready_by", "ended_by")
                .table(NOTICE)
                .columns(STAFF, DataKind.ACTIVITY, "published_by")
                .exportsAnyone(person -> PersonalDataExport.of(proofs.listOf(person), EventHoldings::plain)
                        .with(PersonalDataExport.of(notices.listBy(person), notice -> written(notice, person))))
                .destroysWithAccount(person -> RemovedRows.of(EventNoticeProofStore.TABLE, proofs.delete(person)))
                .asMaintenance();
    }

    private static PersonalDataExport.Row plain(EventNoticeProofStore.OfEvent told) {
        EventNoticeProof proof = told.proof();
        return PersonalDataExport.Row.of(EventNoticeProofStore.TABLE)
                .with("event", told.event().toString())
                .with("person", proof.person().toString())
                .with("route", Codes.of(proof.route()))
                .with("version", Integer.toString(proof.version()))
                .with("taken_at", proof.takenAt().toString())
                .with("told_at", proof.toldAt());
    }

    private static PersonalDataExport.Row written(EventNotice notice, PersonId person) {
        return PersonalDataExport.Row.of(NOTICE)
                .with("version", Integer.toString(notice.version()))
                .with("published_by", person.toString());
    }
}
