package nl.zorgvuldig.care.emergency;

import static nl.zorgvuldig.platform.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.platform.holdings.SubjectKind.PUPIL;

import java.util.EnumSet;
import java.util.List;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DeclaredHoldings;
import nl.zorgvuldig.platform.holdings.Holdings;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import org.springframework.stereotype.Component;

/// Content of emergency cards, in every version. It rests on explicit consent and ends with it;
/// what remains when a dossier is destroyed is destroyed with it.
@Component
final class CardHoldings extends DeclaredHoldings {
    private final CardStore store;
    private final ClosedCardStore closed;
    private final Work work;

    CardHoldings(CardStore store, ClosedCardStore closed, Work work, SystemWork program) {
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
                        RetentionPurpose.EMERGENCY)
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
                .table(ClosedCardStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(PUPIL, DataKind.CONSENT, "since")
                .exportsPupil(pupil -> PersonalDataExport.of(store.everything(pupil), CardHoldings::plain))
                .exportsPerson(store::writtenBy)
                .destroysOfPupil(EnumSet.of(RetentionPurpose.EMERGENCY, RetentionPurpose.DOSSIER), this::remove);
    }

    private static PersonalDataExport.Row plain(CardPart part) {
        return PersonalDataExport.Row.of(CardStore.TABLE)
                .with("author", part.author().toString())
                .with("version", Integer.toString(part.version()))
                .with("route", Codes.of(part.route()))
                .with("given_on", part.givenOn().toString())
                .with("written_at", part.writtenAt().toString())
                .with("recorded_by", part.recordedBy().toString())
                .with("sealed_health", part.text().health().joined().replace('\u001f', '\n'))
                .with(
                        "sealed_calls",
                        EmergencyContact.joined(part.text().calls()).replace('\u001f', '\n'));
    }

    /// Deletes what some of its authors wrote, for those who refused or are no longer legal
    /// representatives.
    void destroyWords(PupilId pupil, List<PersonId> authors) {
        work.write(Act.DESTROY, () -> store.delete(pupil, authors));
    }

    private RemovedRows remove(PupilId pupil) {
        return RemovedRows.of(CardStore.TABLE, store.delete(pupil))
                .with(RemovedRows.of(ClosedCardStore.TABLE, unmark(pupil)));
    }

    /// Only together with the card: for a card that stays, the mark says since when it waits.
    private int unmark(PupilId pupil) {
        return store.pupils().contains(pupil) ? 0 : closed.delete(pupil);
    }
}
