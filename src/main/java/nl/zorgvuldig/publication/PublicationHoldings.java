package nl.zorgvuldig.publication;

import java.util.List;
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
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// Who placed a picture where. Who is in it stands with the picture, in `media`; when that goes,
/// nothing stands at the address.
@Component
final class PublicationHoldings implements HoldsPersonalData {
    private final PlacedStore store;
    private final Boards boards;
    private final Work work;

    PublicationHoldings(PlacedStore store, Boards boards, Work work) {
        this.store = store;
        this.boards = boards;
        this.work = work;
    }

    @Override
    public List<Holding> describe() {
        return List.of(holding("placed_by"), holding("placed_at"));
    }

    private static Holding holding(String column) {
        return new Holding(
                PlacedStore.TABLE,
                column,
                DataKind.ACTIVITY,
                SubjectKind.ACCOUNT_HOLDER,
                "publication.purpose_of_keeping.placed",
                LegalBasis.CONSENT,
                "PROMO_MEDIA",
                Keeping.MEDIA);
    }

    @Override
    public Export export(Subject subject) {
        return switch (subject.kind()) {
            case PUPIL -> new Export(List.of());
            case GUARDIAN, STAFF, EXPERT, SCHOOL_DOCTOR, ACCOUNT_HOLDER ->
                    boards.program(subject.board())
                            .call(
                                    () ->
                                            work.read(
                                                    Act.MAINTAIN,
                                                    () ->
                                                            new Export(
                                                                    store.doneBy(
                                                                            new PersonId(
                                                                                    subject
                                                                                            .id())))));
        };
    }

    @Override
    public Removed destroy(Subject subject, Keeping keeping) {
        return Removed.nothing();
    }
}
