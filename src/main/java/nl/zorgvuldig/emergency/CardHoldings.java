package nl.zorgvuldig.emergency;

import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.holdings.SubjectKind.PUPIL;

import java.util.EnumSet;
import java.util.List;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.DeclaredHoldings;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holdings;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.ProgramWork;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// What stands on emergency cards, in every version. It rests on explicit consent and ends with
/// it; what is left of it when a dossier goes, goes with that.
@Component
final class CardHoldings extends DeclaredHoldings {
    private final CardStore store;
    private final ClosedStore closed;
    private final Work work;

    CardHoldings(CardStore store, ClosedStore closed, Work work, ProgramWork program) {
        super(program);
        this.store = store;
        this.closed = closed;
        this.work = work;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor(
                        "emergency.purpose_of_keeping.help",
                        LegalBasis.EXPLICIT_CONSENT,
                        "EMERGENCY_CARD",
                        Keeping.EMERGENCY)
                .table(CardStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(PUPIL, DataKind.HEALTH, "sealed_health")
                .columns(PUPIL, DataKind.CONTACT, "sealed_calls")
                .columns(
                        ACCOUNT_HOLDER,
                        DataKind.ACTIVITY,
                        "author",
                        "recorded_by",
                        "written_at",
                        "given_on",
                        "version",
                        "route")
                .table(ClosedStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(PUPIL, DataKind.CONSENT, "since")
                .exportsPupil(pupil -> Export.of(store.everything(pupil), CardHoldings::plain))
                .exportsPerson(store::writtenBy)
                .destroysOfPupil(EnumSet.of(Keeping.EMERGENCY, Keeping.DOSSIER), this::remove);
    }

    private static Export.Row plain(CardPart part) {
        return Export.Row.of(CardStore.TABLE)
                .with("author", part.author().toString())
                .with("version", Integer.toString(part.version()))
                .with("route", Codes.of(part.route()))
                .with("given_on", part.givenOn().toString())
                .with("written_at", part.writtenAt().toString())
                .with("recorded_by", part.recordedBy().toString())
                .with("sealed_health", part.text().health().joined().replace('\u001f', '\n'))
                .with("sealed_calls", Call.joined(part.text().calls()).replace('\u001f', '\n'));
    }

    /// Deletes what some of its authors wrote, for whoever said no or does not decide any more.
    void destroyWords(PupilId pupil, List<PersonId> authors) {
        work.write(Act.DESTROY, () -> store.delete(pupil, authors));
    }

    private Removed remove(PupilId pupil) {
        return Removed.of(CardStore.TABLE, store.delete(pupil)).with(Removed.of(ClosedStore.TABLE, unmark(pupil)));
    }

    /// Only with the card: of one that stays, it says since when it waits.
    private int unmark(PupilId pupil) {
        return store.pupils().contains(pupil) ? 0 : closed.delete(pupil);
    }
}
