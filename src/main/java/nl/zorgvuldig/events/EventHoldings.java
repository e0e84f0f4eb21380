package nl.zorgvuldig.events;

import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.holdings.SubjectKind.STAFF;

import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.DeclaredHoldings;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holdings;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.ProgramWork;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// Who was told of which event, and who of the staff made one or wrote what is asked. In ids and
/// days; it goes with the account.
@Component
final class EventHoldings extends DeclaredHoldings {
    private static final String EVENT = "events.event";
    private static final String NOTICE = "events.notice";

    private final ProofStore proofs;
    private final NoticeStore notices;

    EventHoldings(ProofStore proofs, NoticeStore notices, ProgramWork program) {
        super(program);
        this.proofs = proofs;
        this.notices = notices;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor("events.purpose.proof", LegalBasis.PUBLIC_TASK, "MESSAGE", Keeping.ACCOUNT)
                .table(ProofStore.TABLE)
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
                .exportsAnyone(person -> Export.of(proofs.listOf(person), EventHoldings::plain)
                        .with(Export.of(notices.listBy(person), notice -> written(notice, person))))
                .destroysWithAccount(person -> Removed.of(ProofStore.TABLE, proofs.delete(person)))
                .asMaintenance();
    }

    private static Export.Row plain(ProofStore.OfEvent told) {
        Proof proof = told.proof();
        return Export.Row.of(ProofStore.TABLE)
                .with("event", told.event().toString())
                .with("person", proof.person().toString())
                .with("route", Codes.of(proof.route()))
                .with("version", Integer.toString(proof.version()))
                .with("taken_at", proof.takenAt().toString())
                .with("told_at", proof.toldAt());
    }

    private static Export.Row written(Notice notice, PersonId person) {
        return Export.Row.of(NOTICE)
                .with("version", Integer.toString(notice.version()))
                .with("published_by", person.toString());
    }
}
